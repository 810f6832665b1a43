#define _GNU_SOURCE
#include <signal.h>
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
    if (pid == 0) {
        pause();
        _exit(0);
    }
    int fd = syscall(SYS_pidfd_open, pid, 0);
    char *p = anon(0x20000000, 1, RW);
    seteuid(1000);
    say("MADV_COLD", advise(fd, p, PAGE, MADV_COLD));
    seteuid(0);
    kill(pid, SIGKILL);
    wait(NULL);
    return 0;
}
