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
    char *p = map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    p[0] = 'Z';
    mprotect(p, PAGE, PROT_READ);
    mseal(p, PAGE, 0);
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    printf("%c\n", p[0]);
    return 0;
}
