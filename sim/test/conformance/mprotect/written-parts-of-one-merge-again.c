#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* They were one: their anon_vma is the same. */
int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    memset(p, 1, 3 * PAGE);
    mprotect(p + PAGE, PAGE, PROT_READ);
    maps(0x20000000, 0x20003000);
    mprotect(p + PAGE, PAGE, RW);
    maps(0x20000000, 0x20003000);
    return 0;
}
