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

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0);
    mseal(p, PAGE, 0);
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    return 0;
}
