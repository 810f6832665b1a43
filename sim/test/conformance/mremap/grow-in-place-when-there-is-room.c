#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    strcpy(p + 4096, "kept");
    char *q = mremap(p, 2 * 4096, 5 * 4096, 0);
    printf("%p %s %d\n", q, q + 4096, q[4 * 4096]);
    q = mremap(q, 5 * 4096, 4096, 0);
    printf("%p\n", q);
    q = mremap(q, 4096, 3 * 4096, 0);
    printf("%p, second page now '%s'\n", q, q + 4096);
    return 0;
}
