#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

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

int main(void)
{
    char *p = mmap((void *)0x100000000, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    printf("below 2 GiB: %d\n", (unsigned long)p < 1UL << 31);
    char *q = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    tell("a hint below", q);
    return 0;
}
