#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    memset(p, 'x', 3 * 4096);
    printf("%d\n", madvise(p + 4096, 4096, MADV_DONTNEED));
    printf("%d %d %d\n", p[0], p[4096], p[8192]);
    p[4096] = 'y';
    printf("%d\n", madvise(p, 4097, MADV_DONTNEED));
    printf("%d %d %d\n", p[0], p[4096], p[8192]);
    return 0;
}
