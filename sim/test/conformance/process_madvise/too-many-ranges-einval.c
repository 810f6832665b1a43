#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
#include "../memory.h"
#include "../say.h"

static int self(void)
{
    return syscall(SYS_pidfd_open, getpid(), 0);
}

int main(void)
{
    struct iovec ranges[2] = { { anon(0x20000000, 1, RW), PAGE } };
    say("1025", syscall(SYS_process_madvise, self(), ranges, 1025, MADV_COLD, 0));
    say("bad pointer", syscall(SYS_process_madvise, self(), (void *)16, 1, MADV_COLD, 0));
    return 0;
}
