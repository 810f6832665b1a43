#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

int main(void)
{
    drop();
    tell("anonymous", mmap(NULL, 2 << 20, RW, ANON | MAP_HUGETLB, -1, 0));
    tell("length 1", mmap(NULL, 1, RW, ANON | MAP_HUGETLB, -1, 0));
    return 0;
}
