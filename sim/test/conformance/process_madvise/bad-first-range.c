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
    struct iovec hole = { (void *)0x30000000, PAGE }, odd = { anon(0x20000000, 1, RW) + 1, PAGE };
    say("hole", syscall(SYS_process_madvise, self(), &hole, 1, MADV_COLD, 0));
    say("misaligned", syscall(SYS_process_madvise, self(), &odd, 1, MADV_COLD, 0));
    return 0;
}
