#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include "../memory.h"
#include "../say.h"

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

int main(void)
{
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    int fd = syscall(SYS_pidfd_open, pid, 0);
    wait(NULL);
    say("MADV_COLD", advise(fd, anon(0x20000000, 1, RW), PAGE, MADV_COLD));
    return 0;
}
