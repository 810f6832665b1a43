#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

int main(void)
{
    char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    strcpy(p, "first");
    char *q = mremap(p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL);
    printf("%p -> %p\n", p, q);
    printf("new '%s', old '%s'\n", q, p);
    q = mremap(p, 2 * 4096, 4096, MREMAP_MAYMOVE | MREMAP_DONTUNMAP, NULL);
    printf("other length: %s\n", q == MAP_FAILED ? strerror(errno) : "ok");
    return 0;
}
