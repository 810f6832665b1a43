#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/syscall.h>

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    munmap(p + 2 * PAGE, PAGE);
    say("all flags", syscall(SYS_mseal, p, PAGE, -1UL));
    say("misaligned", syscall(SYS_mseal, p + 1, PAGE, 0));
    say("wraps", syscall(SYS_mseal, p, -1UL - PAGE + 2, 0));
    say("a hole at the start", syscall(SYS_mseal, p + 2 * PAGE, 2 * PAGE, 0));
    say("a hole at the end", syscall(SYS_mseal, p + PAGE, 2 * PAGE, 0));
    say("a hole between", syscall(SYS_mseal, p, 4 * PAGE, 0));
    say("nothing was sealed", munmap(p, 4 * PAGE));
    return 0;
}
