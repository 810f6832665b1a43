#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("fixed at 4 GiB", mmap((void *)0x100000000, PAGE, RW, ANON | MAP_32BIT | MAP_FIXED, -1, 0));
    return 0;
}
