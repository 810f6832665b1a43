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
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    mseal(p, PAGE, 0);
    say("remap_file_pages", remap_file_pages(p, PAGE, 0, 1, 0));
    return 0;
}
