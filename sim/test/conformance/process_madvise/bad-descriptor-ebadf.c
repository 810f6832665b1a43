#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/uio.h>
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
    char *p = anon(0x20000000, 1, RW);
    say("99", advise(99, p, PAGE, MADV_COLD));
    say("a file", advise(file("f", 1), p, PAGE, MADV_COLD));
    return 0;
}
