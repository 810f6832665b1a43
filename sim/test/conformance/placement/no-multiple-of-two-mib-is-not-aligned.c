#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *first = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0);
    char *p = mmap(NULL, (2 << 20) + PAGE, RW, ANON, -1, 0), *q = mmap(NULL, (2 << 20) - PAGE, PROT_NONE, ANON, -1, 0);
    printf("%ld %ld\n", (first - p) / PAGE, (p - q) / PAGE);
    return 0;
}
