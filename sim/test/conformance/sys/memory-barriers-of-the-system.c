/* membarrier(2): commands for which a process has to register first, and what it refuses. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void ask(int command, int flags)
{
    long result;

    errno = 0;
    result = syscall(SYS_membarrier, command, flags, 0);
    printf("%#x, %d: %ld %s\n", command, flags, result, errno ? strerror(errno) : "");
}

int main(void)
{
    printf("query: %d\n", (syscall(SYS_membarrier, 0, 0, 0) & 0x1ff) == 0x1ff);
    ask(0, 1);
    ask(1, 0);
    ask(1, 1);
    ask(2, 0);
    for (int command = 8; command <= 128; command <<= 2) {
        ask(command, 0);
        ask(command << 1, 0);
        ask(command, 0);
    }
    ask(128, 1);
    ask(256, 1);
    ask(3, 0);
    ask(1 << 20, 0);
    ask(-1, 0);
    fflush(stdout);
    if (!fork()) {
        printf("in the child\n");
        ask(8, 0);
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
    return 0;
}
