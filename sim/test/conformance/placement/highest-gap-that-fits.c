#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *base = mmap(NULL, 64 * PAGE, PROT_NONE, ANON, -1, 0);
    munmap(base + 10 * PAGE, 4 * PAGE);
    munmap(base + 40 * PAGE, 2 * PAGE);
    char *one = mmap(NULL, PAGE, RW, ANON, -1, 0), *three = mmap(NULL, 3 * PAGE, RW, ANON, -1, 0);
    printf("one at %ld, three at %ld\n", (one - base) / PAGE, (three - base) / PAGE);
    return 0;
}
