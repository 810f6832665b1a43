/* A child that is traced, and what its stops are called. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/reg.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *what, int status)
{
    printf("%s: ", what);
    if (WIFEXITED(status))
        printf("exited %d\n", WEXITSTATUS(status));
    else if (WIFSIGNALED(status))
        printf("killed by %s\n", sigabbrev_np(WTERMSIG(status)));
    else if (WIFSTOPPED(status))
        printf("stopped by %s%s event %d\n", sigabbrev_np(WSTOPSIG(status) & 0x7f), WSTOPSIG(status) & 0x80 ? "|0x80" : "", status >> 16);
    else if (WIFCONTINUED(status))
        printf("continued\n");
}

/* Waits for the next stop, and shows it. */
static int next(const char *what, pid_t pid)
{
    int status = 0;

    if (waitpid(pid, &status, __WALL) == -1) {
        printf("%s: %s\n", what, strerror(errno));
        return -1;
    }
    show(what, status);
    return status;
}

static long word(pid_t pid, int reg)
{
    return ptrace(PTRACE_PEEKUSER, pid, 8 * reg, 0);
}
