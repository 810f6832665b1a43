/* The child's memory, also what it may not touch itself; waitid of a stop; the tracer's signals; the end of a tracer. */
#include "trace.h"
#include <sys/mman.h>

static int value = 42;
static const volatile int constant = 7;
static int chlds;

static void on_child(int number, siginfo_t *info, void *context)
{
    chlds++;
}

int main(void)
{
    struct sigaction action = { .sa_sigaction = on_child, .sa_flags = SA_SIGINFO | SA_RESTART };
    char *page = mmap((void *)0x10000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    siginfo_t info;
    struct iovec vector;
    struct user_regs_struct regs;
    pid_t pid;
    int pipes[2];
    char byte;

    setvbuf(stdout, NULL, _IONBF, 0);
    strcpy(page, "hidden");
    mprotect(page, 4096, PROT_NONE);
    sigaction(SIGCHLD, &action, NULL);
    if ((pid = fork()) == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        _exit(value + constant);
    }
    memset(&info, 0, sizeof info);
    printf("waitid %d\n", waitid(P_PID, pid, &info, WSTOPPED | WNOWAIT));
    printf("%d %d %d\n", info.si_pid == pid, info.si_code == CLD_TRAPPED, info.si_status);
    printf("again %d %d\n", waitid(P_PID, pid, &info, WEXITED | WSTOPPED), info.si_code == CLD_TRAPPED);
    printf("signals %d\n", chlds);
    printf("value %d\n", (int)ptrace(PTRACE_PEEKDATA, pid, &value, 0));
    ptrace(PTRACE_POKEDATA, pid, &value, 100);
    ptrace(PTRACE_POKETEXT, pid, &constant, 11);
    long text = ptrace(PTRACE_PEEKDATA, pid, page, 0);
    printf("%.6s\n", (char *)&text);
    vector.iov_base = &regs;
    vector.iov_len = sizeof regs;
    printf("regset %ld %zu\n", ptrace(PTRACE_GETREGSET, pid, 1, &vector), vector.iov_len);
    printf("cs %llx ss %llx call %lld\n", regs.cs, regs.ss, regs.orig_rax);
    ptrace(PTRACE_CONT, pid, 0, 0);
    next("end", pid);
    printf("signals %d here %d %d\n", chlds, value, constant);

    pipe(pipes);
    if ((pid = fork()) == 0) {
        pid_t tracee = fork();
        if (tracee == 0) {
            for (int i = 0; i < 3; i++)
                usleep(20000);
            write(pipes[1], "x", 1);
            _exit(0);
        }
        ptrace(PTRACE_ATTACH, tracee, 0, 0);
        waitpid(tracee, NULL, 0);
        _exit(0);
    }
    waitpid(pid, NULL, 0);
    close(pipes[1]);
    printf("freed %zd\n", read(pipes[0], &byte, 1));
    return 0;
}
