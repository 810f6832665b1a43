#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>

#define P 4096UL

static void show(const char *what, int r) { printf("%s: %d\n", what, r == 0 ? 0 : errno); }

int main(void)
{
    char *base = (char *)0x200000000000UL;
    long n = 0;

    while (mmap(base + n * 4 * P, 4 * P, n & 1 ? PROT_READ : PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED)
        n++;
    show("the middle of one", munmap(base + P, P));
    show("the end of one", munmap(base + 3 * P, P));
    show("the start of another", munmap(base + 8 * P, P));
    show("the end of one and the start of the next", munmap(base + 19 * P, 2 * P));
    show("three whole ones", munmap(base + 40 * P, 12 * P));
    show("the middle of one", munmap(base + P, P));
    return 0;
}
