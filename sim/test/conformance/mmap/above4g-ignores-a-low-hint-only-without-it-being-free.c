#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MAP_ABOVE4G
#define MAP_ABOVE4G 0x80
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* MAP_ABOVE4G moves the search, not an address that was asked for. */
int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_ABOVE4G, -1, 0);
    tell("hint that is free", p);
    char *q = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_ABOVE4G, -1, 0);
    printf("hint that is taken: above 4 GiB %d\n", (unsigned long)q >= 1UL << 32);
    return 0;
}
