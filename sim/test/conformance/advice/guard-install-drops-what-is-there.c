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
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    say("MADV_GUARD_REMOVE", madvise(p, PAGE, MADV_GUARD_REMOVE));
    printf("%s %d\n", load(p), p[0]);
    return 0;
}
