#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_STACK, -1, 0);
    mmap((void *)0x20001000, PAGE, RW, ANON | MAP_FIXED | MAP_STACK, -1, 0);
    mmap((void *)0x20002000, PAGE, RW, ANON | MAP_FIXED, -1, 0);
    maps(0x20000000, 0x20003000);
    return 0;
}
