#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* Exactly 2 MiB and its multiples, since 6.7. */
int main(void)
{
    char *p = mmap(NULL, 2 << 20, RW, ANON, -1, 0), *q = mmap(NULL, 6 << 20, RW, ANON, -1, 0);
    printf("%lx %lx\n", (unsigned long)p & 0x1fffff, (unsigned long)q & 0x1fffff);
    return 0;
}
