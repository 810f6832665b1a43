#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    limit(RLIMIT_AS, 64 << 20);
    tell("64 MiB", mmap(NULL, 64 << 20, PROT_NONE, ANON, -1, 0));
    tell("1 MiB", mmap((void *)0x20000000, 1 << 20, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    return 0;
}
