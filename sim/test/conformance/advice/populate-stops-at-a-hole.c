#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

/* Since 6.10 at the hole, before it went on behind it; ENOMEM in either case. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW), *q = anon(0x20002000, 1, RW);
    say("write", madvise(p, 3 * PAGE, MADV_POPULATE_WRITE));
    resident("before the hole", p, 1);
    resident("behind it", q, 1);
    say("nothing there", madvise((void *)0x30000000, PAGE, MADV_POPULATE_READ));
    return 0;
}
