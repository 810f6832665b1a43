#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    resident("fresh", p, 4);
    p[0] = 1;
    char c = p[2 * PAGE];
    resident("one written, one read", p, 4);
    return 0;
}
