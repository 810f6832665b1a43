#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"
#include "../process.h"
#include "../say.h"

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

/* Advice to another process changes how it performs: CAP_SYS_NICE. */
int main(void)
{
    drop();
    prctl(PR_SET_DUMPABLE, 1);
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        pause();
        _exit(0);
    }
    int fd = syscall(SYS_pidfd_open, pid, 0);
    say("child", advise(fd, anon(0x20000000, 1, RW), PAGE, MADV_COLD));
    kill(pid, SIGKILL);
    wait(NULL);
    return 0;
}
