#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* The page at the very top is a guard of the kernel's own. */
int main(void)
{
    tell("0x7fffffffe000", mmap((void *)0x7fffffffe000, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    tell("0x7ffffffff000", mmap((void *)0x7ffffffff000, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    return 0;
}
