#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"
#include "../say.h"

#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#endif

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

static int self(void)
{
    return syscall(SYS_pidfd_open, getpid(), 0);
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    say("MADV_COLLAPSE", advise(self(), p, PAGE, MADV_COLLAPSE));
    return 0;
}
