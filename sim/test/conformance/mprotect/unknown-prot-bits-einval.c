#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    for (int bit = 4; bit < 32; bit++) {
        int r = mprotect(p, PAGE, PROT_READ | 1U << bit);
        if (bit != 24 && bit != 25 && (r != -1 || errno != EINVAL))
            printf("bit %d is taken\n", bit);
    }
    printf("done\n");
    return 0;
}
