#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>

static void show(const char *what, unsigned long at, unsigned long length, unsigned long flags)
{
    void *p = mmap((void *)at, length, PROT_READ | PROT_WRITE, flags | MAP_HUGETLB, -1, 0);

    printf("%s: %d\n", what, p == MAP_FAILED ? errno : 0);
}

int main(void)
{
    unsigned long anonymous = MAP_PRIVATE | MAP_ANONYMOUS;

    for (unsigned long log = 0; log < 64; log++) {
        void *p = mmap(NULL, 4096, PROT_READ, anonymous | MAP_HUGETLB | log << 26, -1, 0);

        printf("%d%c", p == MAP_FAILED ? errno : 0, log % 16 == 15 ? '\n' : ' ');
    }
    show("anywhere", 0, 4096, anonymous);
    show("no length", 0, 0, anonymous);
    show("longer than all memory", 0, -4096UL, anonymous);
    show("fixed, aligned", 0x10000000, 4096, anonymous | MAP_FIXED);
    show("fixed, not aligned", 0x10001000, 4096, anonymous | MAP_FIXED);
    show("noreplace, not aligned", 0x10001000, 4096, anonymous | MAP_FIXED_NOREPLACE);
    show("hint, not aligned", 0x10001000, 4096, anonymous);
    show("neither private nor shared", 0, 4096, MAP_ANONYMOUS);
    show("grows down", 0, 4096, anonymous | MAP_GROWSDOWN);
    show("locked", 0, 4096, anonymous | MAP_LOCKED);
    show("shared", 0, 4096, MAP_SHARED | MAP_ANONYMOUS);
    show("shared and no type", 0, 4096, MAP_ANONYMOUS | 8);
    return 0;
}
