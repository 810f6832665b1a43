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
    struct iovec ranges[2] = { { p, PAGE }, { (void *)0x30000000, PAGE } };
    printf("%ld\n", syscall(SYS_process_madvise, self(), ranges, 2, MADV_COLD, 0));
    struct iovec misaligned[2] = { { p, PAGE }, { p + 1, PAGE } };
    printf("%ld\n", syscall(SYS_process_madvise, self(), misaligned, 2, MADV_COLD, 0));
    return 0;
}
