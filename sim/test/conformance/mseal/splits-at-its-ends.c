#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("the middle", mseal(p + PAGE, PAGE, 0));
    maps(0x20000000, 0x20003000);
    printf("sl %d %d\n", flagged(p, "sl"), flagged(p + PAGE, "sl"));
    return 0;
}
