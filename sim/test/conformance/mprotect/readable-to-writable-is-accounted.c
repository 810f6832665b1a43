#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, PROT_READ);
    printf("ac %d\n", flagged(p, "ac"));
    mprotect(p, PAGE, RW);
    printf("ac %d %d\n", flagged(p, "ac"), flagged(p + PAGE, "ac"));
    return 0;
}
