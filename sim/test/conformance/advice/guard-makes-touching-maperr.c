#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("MADV_GUARD_INSTALL", madvise(p + PAGE, PAGE, MADV_GUARD_INSTALL));
    printf("%s %s %s\n", store(p, 1), store(p + PAGE, 1), store(p + 2 * PAGE, 1));
    maps(0x20000000, 0x20003000);
    return 0;
}
