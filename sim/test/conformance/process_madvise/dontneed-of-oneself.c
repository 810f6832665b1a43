#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"

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

/* The caller itself may be given any advice since 6.13. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    printf("%ld\n", advise(self(), p, PAGE, MADV_DONTNEED));
    printf("%d\n", p[0]);
    return 0;
}
