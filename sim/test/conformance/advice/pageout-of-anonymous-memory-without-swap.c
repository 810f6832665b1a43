#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    say("MADV_PAGEOUT", madvise(p, 2 * PAGE, MADV_PAGEOUT));
    printf("%d %d\n", p[0], p[PAGE]);
    return 0;
}
