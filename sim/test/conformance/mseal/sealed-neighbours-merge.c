#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../maps.h"
#include "../memory.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mseal(p, PAGE, 0);
    mseal(p + PAGE, PAGE, 0);
    maps(0x20000000, 0x20002000);
    return 0;
}
