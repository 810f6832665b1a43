#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_REMOVE
#define MADV_GUARD_REMOVE 103
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    p[0] = 7;
    say("MADV_GUARD_REMOVE", madvise(p, 2 * PAGE, MADV_GUARD_REMOVE));
    printf("%d\n", p[0]);
    return 0;
}
