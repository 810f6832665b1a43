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

int main(int argc, char **argv)
{
    if (argc > 1) {
        say("munmap after exec", munmap(anon(0x20000000, 1, RW), PAGE));
        return 0;
    }
    mseal(anon(0x20000000, 1, RW), PAGE, 0);
    fflush(stdout);
    execl("/proc/self/exe", argv[0], "again", NULL);
    return 0;
}
