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
    tell("-1", mmap(NULL, (size_t)-1, PROT_READ, ANON, -1, 0));
    tell("-4095", mmap(NULL, (size_t)-4095, PROT_READ, ANON, -1, 0));
    tell("-4096", mmap(NULL, (size_t)-4096, PROT_READ, ANON, -1, 0));
    return 0;
}
