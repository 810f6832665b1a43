#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../memory.h"
#include "../process.h"
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
    drop();
    char *p = anon(0x20000000, 1, RW);
    say("mseal", mseal(p, PAGE, 0));
    say("munmap", munmap(p, PAGE));
    return 0;
}
