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

/* The page at the very top is a guard of the kernel's own. */
int main(void)
{
    tell("0x7fffffffe000", mmap((void *)0x7fffffffe000, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    tell("0x7ffffffff000", mmap((void *)0x7ffffffff000, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    return 0;
}
