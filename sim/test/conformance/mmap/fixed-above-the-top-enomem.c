#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("at the top", mmap((void *)0x7ffffffff000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("across the top", mmap((void *)0x7fffffffe000, 2 * PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("kernel address", mmap((void *)0xffff800000000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("not canonical", mmap((void *)0x800000000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    return 0;
}
