#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
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
    say("nothing there", mseal((void *)0x30000000, 0, 0));
    return 0;
}
