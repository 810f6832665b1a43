#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
#include "../faults.h"
#include "../maps.h"
#include "../say.h"

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    say("mseal", mseal(p, PAGE, 0));
    printf("%s\n", store(p - PAGE, 1));
    maps(0x1fff0000, 0x20010000);
    return 0;
}
