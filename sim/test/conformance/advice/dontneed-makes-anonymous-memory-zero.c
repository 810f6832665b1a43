#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    memset(p, 7, 3 * PAGE);
    say("MADV_DONTNEED", madvise(p + PAGE, PAGE, MADV_DONTNEED));
    resident("pages", p, 3);
    printf("%d %d %d\n", p[0], p[PAGE], p[2 * PAGE]);
    return 0;
}
