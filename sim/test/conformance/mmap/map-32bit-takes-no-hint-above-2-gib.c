#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x100000000, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    printf("below 2 GiB: %d\n", (unsigned long)p < 1UL << 31);
    char *q = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    tell("a hint below", q);
    return 0;
}
