#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0), *q = mmap(NULL, 3 * PAGE, RW, ANON, -1, 0);
    printf("%ld pages below\n", (p - q) / PAGE);
    return 0;
}
