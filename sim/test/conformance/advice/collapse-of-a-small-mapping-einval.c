#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#endif

/* No aligned 2 MiB fit into it. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    say("MADV_COLLAPSE", madvise(p, PAGE, MADV_COLLAPSE));
    return 0;
}
