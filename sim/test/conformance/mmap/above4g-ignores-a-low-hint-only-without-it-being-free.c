#define _GNU_SOURCE
#include "../say.h"

#ifndef MAP_ABOVE4G
#define MAP_ABOVE4G 0x80
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* MAP_ABOVE4G moves the search, not an address that was asked for. */
int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_ABOVE4G, -1, 0);
    tell("hint that is free", p);
    char *q = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_ABOVE4G, -1, 0);
    printf("hint that is taken: above 4 GiB %d\n", (unsigned long)q >= 1UL << 32);
    return 0;
}
