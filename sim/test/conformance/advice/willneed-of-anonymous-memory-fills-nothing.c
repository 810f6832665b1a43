#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* It swaps in, at most. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("MADV_WILLNEED", madvise(p, 2 * PAGE, MADV_WILLNEED));
    resident("pages", p, 2);
    return 0;
}
