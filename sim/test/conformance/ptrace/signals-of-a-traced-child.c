/* PTRACE_TRACEME: each signal stops the child, and the tracer decides what becomes of it. */
#include "trace.h"

static volatile int handled;

static void handler(int number) { handled = number; }

static void info(pid_t pid)
{
    siginfo_t i = { 0 };

    if (ptrace(PTRACE_GETSIGINFO, pid, 0, &i))
        printf("  no info: %s\n", strerror(errno));
    else
        printf("  signal %d code %d from %s\n", i.si_signo, i.si_code, i.si_pid == pid ? "itself" : i.si_pid == getpid() ? "tracer" : "nobody");
}

int main(void)
{
    pid_t pid;

    setvbuf(stdout, NULL, _IONBF, 0);
    pid = fork();
    if (pid == 0) {
        printf("traceme %ld\n", ptrace(PTRACE_TRACEME, 0, 0, 0));
        printf("again %ld %s\n", ptrace(PTRACE_TRACEME, 0, 0, 0), strerror(errno));
        signal(SIGUSR1, handler);
        signal(SIGUSR2, SIG_IGN);
        raise(SIGUSR1);
        printf("child: handled %d\n", handled);
        handled = 0;
        raise(SIGUSR1);
        printf("child: handled %d\n", handled);
        raise(SIGUSR2);
        raise(SIGCHLD);
        raise(SIGTERM);
        printf("child: lives\n");
        raise(SIGSTOP);
        printf("child: goes on\n");
        *(volatile int *)16 = 1;
        _exit(1);
    }
    next("first", pid);
    info(pid);
    printf("running peek %ld\n", ptrace(PTRACE_CONT, pid, 0, SIGUSR1));
    next("second", pid);
    ptrace(PTRACE_CONT, pid, 0, 0);
    next("ignored", pid);
    ptrace(PTRACE_CONT, pid, 0, SIGUSR2);
    next("child", pid);
    ptrace(PTRACE_CONT, pid, 0, SIGCHLD);
    next("term", pid);
    ptrace(PTRACE_CONT, pid, 0, 0);
    next("stop", pid);
    info(pid);
    ptrace(PTRACE_CONT, pid, 0, SIGSTOP);
    next("group stop", pid);
    info(pid);
    ptrace(PTRACE_CONT, pid, 0, 0);
    next("fault", pid);
    info(pid);
    printf("bad signal %ld %s\n", ptrace(PTRACE_CONT, pid, 0, 200), strerror(errno));
    ptrace(PTRACE_CONT, pid, 0, SIGSEGV);
    next("end", pid);
    errno = 0;
    printf("gone %ld %s\n", ptrace(PTRACE_CONT, pid, 0, 0), strerror(errno));
    return 0;
}
