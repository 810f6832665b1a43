#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    p[0] = 'x';
    mprotect(p, 2 * PAGE, PROT_NONE);
    resident("pages", p, 2);
    printf("Rss %ld kB, load %s\n", smaps(p, "Rss"), load(p));
    mprotect(p, 2 * PAGE, PROT_READ);
    printf("%c\n", p[0]);
    return 0;
}
