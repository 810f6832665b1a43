#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    unsigned char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    long sum = 0;

    for (int i = 0; i < 4 * 4096; i++)
        sum += p[i];
    printf("%p sum %ld\n", p, sum);
    for (int i = 0; i < 4 * 4096; i++)
        p[i] = i;
    sum = 0;
    for (int i = 0; i < 4 * 4096; i++)
        sum += p[i];
    printf("sum %ld\n", sum);
    return 0;
}
