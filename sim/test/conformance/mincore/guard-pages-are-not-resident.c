#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    memset(p, 1, 3 * PAGE);
    say("guard", madvise(p + PAGE, PAGE, MADV_GUARD_INSTALL));
    resident("pages", p, 3);
    return 0;
}
