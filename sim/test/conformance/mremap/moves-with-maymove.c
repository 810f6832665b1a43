#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *top = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    strcpy(p, "moved along");
    printf("%p %p\n", top, p);
    char *q = mremap(p, 4096, 8192, 0);
    printf("in place: %s\n", q == MAP_FAILED ? strerror(errno) : "ok");
    q = mremap(p, 4096, 8192, MREMAP_MAYMOVE);
    printf("%p '%s'\n", q, q);
    unsigned char vec;
    printf("old: %s\n", mincore(p, 4096, &vec) ? strerror(errno) : "mapped");
    return 0;
}
