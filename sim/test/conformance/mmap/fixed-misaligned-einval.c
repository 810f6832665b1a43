#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
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
    tell("+1", mmap((void *)0x20000001, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("+2048", mmap((void *)0x20000800, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("the range is free", mmap((void *)0x20000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    return 0;
}
