/* PTRACE_SYSCALL: both ends of each call, its number, arguments and result, which the tracer may change. */
#include "trace.h"

int main(void)
{
    struct user_regs_struct regs;
    int status, entry = 1;
    pid_t pid;

    setvbuf(stdout, NULL, _IONBF, 0);
    pid = fork();
    if (pid == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        kill(getpid(), SIGSTOP);
        syscall(SYS_getppid);
        syscall(SYS_write, 1, "hello\n", 6);
        syscall(SYS_close, 99);
        syscall(SYS_lseek, 0x1234, 0x123456789a, 2);
        int r = syscall(SYS_getuid);
        syscall(SYS_write, 1, "changed\n", 8);
        syscall(SYS_exit_group, r == 4321 ? 5 : 6);
    }
    next("start", pid);
    printf("last call %ld result %ld\n", word(pid, ORIG_RAX), word(pid, RAX));
    ptrace(PTRACE_SETOPTIONS, pid, 0, PTRACE_O_TRACESYSGOOD);
    for (;;) {
        ptrace(PTRACE_SYSCALL, pid, 0, 0);
        waitpid(pid, &status, 0);
        if (!WIFSTOPPED(status))
            break;
        if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
            show("other", status);
            continue;
        }
        ptrace(PTRACE_GETREGS, pid, 0, &regs);
        if (entry) {
            printf("call %lld(%#llx, %s, %lld) rax %lld\n", regs.orig_rax, regs.orig_rax == SYS_write ? regs.rdi : regs.orig_rax == SYS_lseek ? regs.rdi : 0,
                   regs.orig_rax == SYS_lseek && regs.rsi == 0x123456789a ? "long" : "-", regs.orig_rax == SYS_write ? regs.rdx : 0, regs.rax);
            if (regs.orig_rax == SYS_write && regs.rdx == 8) {
                long text = ptrace(PTRACE_PEEKDATA, pid, regs.rsi, 0);
                printf("text %.8s\n", (char *)&text);
                memcpy(&text, "CHA", 3);
                printf("poke %ld\n", ptrace(PTRACE_POKEDATA, pid, regs.rsi, text));
            }
            if (regs.orig_rax == SYS_close) {
                regs.orig_rax = SYS_getpid;
                ptrace(PTRACE_SETREGS, pid, 0, &regs);
            }
        } else {
            if (regs.orig_rax == SYS_getuid) {
                regs.rax = 4321;
                ptrace(PTRACE_SETREGS, pid, 0, &regs);
            }
            printf("  = %s\n", regs.rax == getpid() ? "tracer" : regs.rax == pid ? "itself" : (long)regs.rax < 0 ? strerrorname_np(-regs.rax) : "number");
        }
        entry = !entry;
    }
    show("end", status);
    return 0;
}
