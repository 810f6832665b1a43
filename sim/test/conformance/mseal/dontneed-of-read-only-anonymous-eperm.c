#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif
#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static long mseal(void *p, unsigned long length, unsigned long flags)
{
    return syscall(SYS_mseal, p, length, flags);
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    mprotect(p, PAGE, PROT_READ);
    mseal(p, PAGE, 0);
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    say("MADV_DONTFORK", madvise(p, PAGE, MADV_DONTFORK));
    say("MADV_WIPEONFORK", madvise(p, PAGE, MADV_WIPEONFORK));
    say("MADV_GUARD_INSTALL", madvise(p, PAGE, MADV_GUARD_INSTALL));
    say("MADV_WILLNEED", madvise(p, PAGE, MADV_WILLNEED));
    say("MADV_COLD", madvise(p, PAGE, MADV_COLD));
    return 0;
}
