#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *base = (char *)0x30000000;
    char *p = mmap(base, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    char *t = mmap(base + 16 * 4096, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    strcpy(p, "source");
    for (int i = 0; i < 4; i++)
        sprintf(t + i * 4096, "target %d", i);
    char *q = mremap(p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, t + 4096);
    printf("%p\n", q);
    printf("'%s' '%s' '%s' '%s'\n", t, t + 4096, t + 2 * 4096, t + 3 * 4096);
    q = mremap(t, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, t);
    printf("onto itself: %s\n", q == MAP_FAILED ? strerror(errno) : "ok");
    q = mremap(t, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, t + 4096);
    printf("overlapping: %s\n", q == MAP_FAILED ? strerror(errno) : "ok");
    return 0;
}
