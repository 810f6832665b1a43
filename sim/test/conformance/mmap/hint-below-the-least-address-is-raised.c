#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
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

/* The search begins at 64 KiB, for root too. */
int main(void)
{
    char *p = mmap((void *)PAGE, PAGE, PROT_READ, ANON, -1, 0);
    tell("root", p);
    drop();
    munmap(p, PAGE);
    tell("user", mmap((void *)(15 * PAGE), PAGE, PROT_READ, ANON, -1, 0));
    p = mmap((void *)PAGE, PAGE, PROT_READ, ANON, -1, 0);
    printf("where it is taken: elsewhere %d\n", p > (char *)0x100000000);
    return 0;
}
