#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    char *q = mremap(p, 0, 4096, MREMAP_MAYMOVE);

    printf("%p %p\n", p, q);
    strcpy(p, "seen through both");
    printf("%s\n", q);
    return 0;
}
