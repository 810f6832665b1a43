#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap(NULL, 4 * PAGE, PROT_READ, ANON, -1, 0);
    mmap(NULL, PAGE, RW, ANON, -1, 0);
    munmap(p, 4 * PAGE);
    char *q = mmap(NULL, 2 * PAGE, PROT_READ, ANON, -1, 0);
    printf("at its upper end: %ld\n", (q - p) / PAGE);
    return 0;
}
