#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    char *q = mmap((void *)0x1ff00000, 257 * PAGE, PROT_READ, ANON, -1, 0);
    printf("into the gap: %d\n", q == (char *)0x1ff00000);
    q = mmap((void *)0x1fe00000, 256 * PAGE, PROT_READ, ANON, -1, 0);
    printf("below it: %d\n", q == (char *)0x1fe00000);
    return 0;
}
