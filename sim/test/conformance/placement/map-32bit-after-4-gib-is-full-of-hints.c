#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x90000000, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    printf("hint between 2 and 4 GiB: taken %d, below 2 GiB %d\n", p == (char *)0x90000000, (unsigned long)p < 1UL << 31);
    return 0;
}
