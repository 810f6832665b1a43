#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    printf("%s\n", load(p));
    return 0;
}
