#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"

static int self(void)
{
    return syscall(SYS_pidfd_open, getpid(), 0);
}

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    struct iovec ranges[2] = { { p, PAGE }, { p + 2 * PAGE, 2 * PAGE } };
    printf("%ld\n", syscall(SYS_process_madvise, self(), ranges, 2, MADV_COLD, 0));
    printf("none: %ld\n", syscall(SYS_process_madvise, self(), ranges, 0, MADV_COLD, 0));
    return 0;
}
