#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    say("1 byte", madvise(p, 1, MADV_DONTNEED));
    printf("%d %d %d\n", p[0], p[4095], p[PAGE]);
    return 0;
}
