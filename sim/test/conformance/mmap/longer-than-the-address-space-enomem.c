#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

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
    tell("2^47", mmap(NULL, 1UL << 47, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    tell("all below the top", mmap(NULL, 0x7ffffffff000, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    tell("2^63", mmap(NULL, 1UL << 63, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    return 0;
}
