#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    tell("unmapped", mremap((void *)0x30000000, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("the same size", mremap((void *)0x30000000, PAGE, PAGE, 0));
    tell("NULL", mremap(NULL, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("kernel address", mremap((void *)0xffff800000000000, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    return 0;
}
