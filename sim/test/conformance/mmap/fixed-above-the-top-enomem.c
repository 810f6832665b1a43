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
    tell("at the top", mmap((void *)0x7ffffffff000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("across the top", mmap((void *)0x7fffffffe000, 2 * PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("kernel address", mmap((void *)0xffff800000000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    tell("not canonical", mmap((void *)0x800000000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0));
    return 0;
}
