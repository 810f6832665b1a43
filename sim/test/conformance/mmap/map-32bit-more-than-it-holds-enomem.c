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
    tell("2 GiB", mmap(NULL, 1UL << 31, PROT_NONE, ANON | MAP_32BIT, -1, 0));
    tell("1 GiB and a page", mmap(NULL, (1UL << 30) + PAGE, PROT_NONE, ANON | MAP_32BIT, -1, 0));
    return 0;
}
