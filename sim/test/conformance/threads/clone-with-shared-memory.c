#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static int shared = 1;

static int run(void *arg) { shared += *(int *)arg; return 9; }

static int go(int flags, int by)
{
    size_t n = 64 * 1024;
    char *stack = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    int status, pid = clone(run, stack + n, flags | SIGCHLD, &by);

    waitpid(pid, &status, 0);
    munmap(stack, n);
    return WEXITSTATUS(status);
}

int main(void)
{
    printf("%d ", go(CLONE_VM, 10)); printf("%d\n", shared);
    printf("%d ", go(0, 10)); printf("%d\n", shared);
    printf("%d ", go(CLONE_VM | CLONE_FILES | CLONE_FS, 100)); printf("%d\n", shared);
    printf("%d ", go(CLONE_VM | CLONE_VFORK, 1000)); printf("%d\n", shared);
    return 0;
}
