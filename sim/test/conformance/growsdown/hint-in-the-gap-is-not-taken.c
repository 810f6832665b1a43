#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    char *q = mmap(p - 16 * PAGE, PAGE, RW, ANON, -1, 0);
    printf("taken %d\n", q == p - 16 * PAGE);
    q = mmap(p - 257 * PAGE, PAGE, RW, ANON, -1, 0);
    printf("257 pages below taken %d\n", q == p - 257 * PAGE);
    return 0;
}
