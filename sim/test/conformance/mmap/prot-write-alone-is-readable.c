#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    volatile int *p = mmap(NULL, 4096, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    p[3] = 42;
    printf("%d %d\n", p[3], p[4]);
    return 0;
}
