#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    anon(0x20002000, 1, RW);
    char *p = mmap((void *)0x20000000, 4 * PAGE, RW, ANON, -1, 0);
    printf("elsewhere %d\n", p > (char *)0x20002000);
    tell("what fits below", mmap((void *)0x20000000, 2 * PAGE, RW, ANON, -1, 0));
    return 0;
}
