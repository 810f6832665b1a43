#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* What was known was written already, but only page-tables' worth at a time. */
int main(void)
{
    unsigned char vec[4] = { 9, 9, 9, 9 };
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    anon(0x20002000, 1, RW);
    say("over a hole", mincore(p, 3 * PAGE, vec));
    printf("%d %d %d\n", vec[0], vec[1], vec[2]);
    return 0;
}
