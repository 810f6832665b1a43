// process_mrelease: errors in their order, a process that lives, one that was killed and has not ended yet, one that has.
#define _GNU_SOURCE
#include "../say.h"
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_process_mrelease
#define SYS_process_mrelease 448
#endif

/* Both on one processor, and the child runs only while nobody else does. */
static void alone(void)
{
    cpu_set_t one;

    sched_getaffinity(0, sizeof one, &one);
    int cpu = 0;
    while (!CPU_ISSET(cpu, &one))
        cpu++;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    sched_setaffinity(0, sizeof one, &one);
}

int main(void)
{
    int ready[2];
    char byte;

    alone();
    pipe(ready);
    int pid = fork();
    if (pid == 0) {
        struct sched_param zero = { 0 };
        char *p = mmap(NULL, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        memset(p, 1, 64 << 20);
        sched_setscheduler(0, SCHED_IDLE, &zero);
        write(ready[1], "x", 1);
        for (;;)
            pause();
    }
    read(ready[0], &byte, 1);
    int fd = syscall(SYS_pidfd_open, pid, 0);
    say("bad descriptor", syscall(SYS_process_mrelease, -1, 0));
    say("flags first", syscall(SYS_process_mrelease, -1, 1));
    say("a pipe", syscall(SYS_process_mrelease, ready[0], 0));
    say("flags", syscall(SYS_process_mrelease, fd, 1));
    say("alive", syscall(SYS_process_mrelease, fd, 0));
    int self = syscall(SYS_pidfd_open, getpid(), 0);
    say("itself", syscall(SYS_process_mrelease, self, 0));
    kill(pid, SIGKILL);
    say("killed", syscall(SYS_process_mrelease, fd, 0));
    siginfo_t info;
    waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
    say("a zombie", syscall(SYS_process_mrelease, fd, 0));
    waitpid(pid, NULL, 0);
    say("gone", syscall(SYS_process_mrelease, fd, 0));
    return 0;
}
