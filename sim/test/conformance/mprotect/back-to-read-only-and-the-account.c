#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* Without pages the charge is given back since 6.7. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mprotect(p, 2 * PAGE, PROT_READ);
    printf("never touched: ac %d\n", flagged(p, "ac"));
    char *q = anon(0x20010000, 2, RW);
    q[0] = 1;
    mprotect(q, 2 * PAGE, PROT_READ);
    printf("touched: ac %d\n", flagged(q, "ac"));
    maps(0x20000000, 0x20020000);
    return 0;
}
