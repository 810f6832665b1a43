#define _GNU_SOURCE
#include "../memory.h"

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

/* The lines of /proc/self/maps in the mebibyte around an address. */
static void maps(unsigned long at)
{
    static char line[256];
    unsigned long start, end;
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f))
        if (sscanf(line, "%lx-%lx", &start, &end) == 2 && start >> 20 == at >> 20)
            printf("  %lx-%lx %.4s\n", start, end, strchr(line, ' ') + 1);
    fclose(f);
}

static void copy(unsigned long from, int pages, unsigned long to)
{
    char *p = mremap((void *)from, pages * PAGE, pages * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP, (void *)to);

    printf("%lx to %lx: %s\n", from, to, p == MAP_FAILED ? strerrorname_np(errno) : "ok");
    maps(from);
}

int main(void)
{
    anon(0x20003000, 3, PROT_READ);
    copy(0x20004000, 2, 0x20001000);
    anon(0x20100000, 3, PROT_READ);
    copy(0x20100000, 1, 0x20103000);
    anon(0x20200000, 1, PROT_READ);
    anon(0x20202000, 3, PROT_READ);
    copy(0x20203000, 1, 0x20201000);
    char *p = anon(0x20300000, 4, RW);
    mlock(p, 4 * PAGE);
    copy(0x20301000, 1, 0x20308000);
    p = anon(0x20402000, 2, RW);
    p[0] = 1;
    copy(0x20402000, 2, 0x20500000);
    anon(0x20400000, 2, RW);
    anon(0x20404000, 2, RW);
    maps(0x20400000);
    return 0;
}
