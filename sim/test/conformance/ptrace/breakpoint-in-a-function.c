/* A debugger: INT3 over the first byte of a function of the child, and one step to go on. */
#include "trace.h"

static int calls;

__attribute__((noinline)) static int work(int n)
{
    calls++;
    return n * 2;
}

int main(void)
{
    struct user_regs_struct regs;
    int status, hits = 0, sum = 0;
    long original;
    pid_t pid;

    setvbuf(stdout, NULL, _IONBF, 0);
    if ((pid = fork()) == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        for (int i = 0; i < 3; i++)
            sum += work(i);
        printf("child: %d calls, sum %d\n", calls, sum);
        _exit(sum);
    }
    next("start", pid);
    original = ptrace(PTRACE_PEEKTEXT, pid, work, 0);
    ptrace(PTRACE_POKETEXT, pid, work, (original & ~0xffL) | 0xcc);
    printf("byte %#lx\n", ptrace(PTRACE_PEEKTEXT, pid, work, 0) & 0xff);
    ptrace(PTRACE_CONT, pid, 0, 0);
    while (waitpid(pid, &status, 0) == pid && WIFSTOPPED(status)) {
        siginfo_t info;

        ptrace(PTRACE_GETREGS, pid, 0, &regs);
        ptrace(PTRACE_GETSIGINFO, pid, 0, &info);
        printf("hit %d: signal %d code %d, one behind %d, calls %d\n", ++hits, WSTOPSIG(status), info.si_code,
               regs.rip == (unsigned long)work + 1, (int)ptrace(PTRACE_PEEKDATA, pid, &calls, 0));
        regs.rip = (unsigned long)work;
        ptrace(PTRACE_SETREGS, pid, 0, &regs);
        ptrace(PTRACE_POKETEXT, pid, work, original);
        ptrace(PTRACE_SINGLESTEP, pid, 0, 0);
        waitpid(pid, &status, 0);
        ptrace(PTRACE_GETREGS, pid, 0, &regs);
        printf("stepped: signal %d, moved %d\n", WSTOPSIG(status), regs.rip != (unsigned long)work);
        ptrace(PTRACE_POKETEXT, pid, work, (original & ~0xffL) | 0xcc);
        ptrace(PTRACE_CONT, pid, 0, 0);
    }
    show("end", status);
    return 0;
}
