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
    struct iovec range = { anon(0x20000000, 1, RW), PAGE };
    say("flags 1", syscall(SYS_process_madvise, self(), &range, 1, MADV_COLD, 1));
    return 0;
}
