#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("at the top", munmap((void *)0x7ffffffff000, PAGE));
    say("across the top", munmap((void *)0x7fffffffe000, 2 * PAGE));
    say("a kernel address", munmap((void *)0xffff800000000000, PAGE));
    say("longer than the address space", munmap((void *)0x20000000, 1UL << 47));
    return 0;
}
