#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("guard", madvise(p + PAGE, PAGE, MADV_GUARD_INSTALL));
    say("MADV_POPULATE_WRITE", madvise(p, 3 * PAGE, MADV_POPULATE_WRITE));
    resident("pages", p, 3);
    return 0;
}
