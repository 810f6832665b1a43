#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif
#ifndef MADV_GUARD_REMOVE
#define MADV_GUARD_REMOVE 103
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    say("mlock", mlock(p, 2 * PAGE));
    printf("%s %s\n", load(p), load(p + PAGE));
    say("MADV_GUARD_REMOVE of locked memory", madvise(p, PAGE, MADV_GUARD_REMOVE));
    return 0;
}
