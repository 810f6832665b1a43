#define _GNU_SOURCE
#include "../say.h"

#ifndef MAP_UNINITIALIZED
#define MAP_UNINITIALIZED 0x4000000
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_UNINITIALIZED, -1, 0);
    tell("MAP_UNINITIALIZED", p);
    printf("%d\n", p[100]);
    return 0;
}
