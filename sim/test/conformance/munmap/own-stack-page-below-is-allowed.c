#include <stdio.h>
#include <sys/mman.h>

static int depth(int n)
{
    volatile char pad[4096];
    pad[0] = n;
    return n == 0 ? pad[0] : depth(n - 1) + pad[0];
}

int main(void)
{
    char here;
    char *low;

    printf("%d\n", depth(20));
    /* pages deep below the stack pointer are not in use now */
    low = (char *)((unsigned long)&here & ~4095UL) - 15 * 4096;
    printf("munmap %d\n", munmap(low, 4096));
    printf("%d\n", depth(20));
    return 0;
}
