#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void report(const char *what, void *r)
{
    printf("%s: %s\n", what, r == MAP_FAILED ? strerror(errno) : "ok");
}

int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    void *there = (void *)0x28000000;

    report("unknown flag", mremap(p, 4096, 4096, 8));
    report("fixed without maymove", mremap(p, 4096, 4096, MREMAP_FIXED, there));
    report("misaligned", mremap(p + 1, 4096, 4096, 0));
    report("new length 0", mremap(p, 4096, 0, 0));
    report("nothing mapped", mremap((void *)0x10000000, 4096, 8192, MREMAP_MAYMOVE));
    report("fixed misaligned", mremap(p, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, there + 1));
    report("fixed beyond the top", mremap(p, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x7ffffffff000));
    report("longer than the mapping", mremap(p, 16 * 4096, 32 * 4096, MREMAP_MAYMOVE));
    report("old length 0, private", mremap(p, 0, 4096, MREMAP_MAYMOVE));
    report("huge", mremap(p, 4096, 1UL << 47, MREMAP_MAYMOVE));
    report("same size", mremap(p, 4 * 4096, 4 * 4096, 0));
    return 0;
}
