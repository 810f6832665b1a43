#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    p[0] = 1;
    mprotect(p, 2 * PAGE, PROT_NONE);
    resident("pages", p, 2);
    return 0;
}
