#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("one page", madvise(p, PAGE, MADV_GUARD_INSTALL));
    say("both", madvise(p, 2 * PAGE, MADV_GUARD_INSTALL));
    printf("%s %s\n", load(p), load(p + PAGE));
    return 0;
}
