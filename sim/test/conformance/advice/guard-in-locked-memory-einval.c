#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    say("MADV_GUARD_INSTALL", madvise(p, PAGE, MADV_GUARD_INSTALL));
    return 0;
}
