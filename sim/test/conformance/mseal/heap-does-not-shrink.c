#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

#define PAGE 4096L

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = (char *)(((unsigned long)sbrk(8 * PAGE) + 4095) & -PAGE);
    say("mseal", mseal(p, 2 * PAGE, 0));
    say("shrink", (long)sbrk(-7 * PAGE));
    printf("grow %d\n", sbrk(PAGE) != (void *)-1);
    return 0;
}
