#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* Mappings before the locked one are emptied. */
int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    memset(p, 7, 3 * PAGE);
    mlock(p + PAGE, PAGE);
    say("all three", madvise(p, 3 * PAGE, MADV_DONTNEED));
    printf("%d %d %d\n", p[0], p[PAGE], p[2 * PAGE]);
    return 0;
}
