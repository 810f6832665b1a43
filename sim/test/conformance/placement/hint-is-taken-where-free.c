#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("free", mmap((void *)0x20000000, PAGE, RW, ANON, -1, 0));
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON, -1, 0);
    printf("taken: elsewhere %d\n", p > (char *)0x20000000);
    return 0;
}
