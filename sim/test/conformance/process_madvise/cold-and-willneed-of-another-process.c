#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include "../memory.h"

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        pause();
        _exit(0);
    }
    int fd = syscall(SYS_pidfd_open, pid, 0);
    printf("MADV_COLD %ld\n", advise(fd, p, 2 * PAGE, MADV_COLD));
    printf("MADV_PAGEOUT %ld\n", advise(fd, p, 2 * PAGE, MADV_PAGEOUT));
    printf("MADV_WILLNEED %ld\n", advise(fd, p, 2 * PAGE, MADV_WILLNEED));
    kill(pid, SIGKILL);
    wait(NULL);
    printf("%d\n", p[0]);
    return 0;
}
