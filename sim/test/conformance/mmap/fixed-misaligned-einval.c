#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("+1", mmap((void *)0x20000001, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("+2048", mmap((void *)0x20000800, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("the range is free", mmap((void *)0x20000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    return 0;
}
