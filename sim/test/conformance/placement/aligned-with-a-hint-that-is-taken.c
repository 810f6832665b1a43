#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    anon(0x40000000, 1, RW);
    char *p = mmap((void *)0x40000000, 2 << 20, RW, ANON, -1, 0);
    printf("%lx\n", (unsigned long)p & 0x1fffff);
    tell("free hint", mmap((void *)0x50001000, 2 << 20, RW, ANON, -1, 0));
    return 0;
}
