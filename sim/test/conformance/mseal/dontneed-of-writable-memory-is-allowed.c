#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../memory.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

/* What the program may write it may also empty. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    mseal(p, PAGE, 0);
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    printf("%d\n", p[0]);
    return 0;
}
