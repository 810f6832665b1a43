#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void)
{
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    long sum = 0;

    memset(p + 4000, 'A', 5000);
    for (int i = 0; i < 4 * 4096; i++)
        sum += p[i];
    printf("%ld\n", sum / 'A');
    memcpy(p + 3 * 4096 - 100, p + 4096 - 200, 300);
    printf("%d %d\n", p[3 * 4096 - 1], p[3 * 4096 + 199]);
    memmove(p + 1, p, 4 * 4096 - 1);
    printf("%d %d\n", p[4000], p[4001]);
    printf("%d\n", memcmp(p + 4001, p + 4002, 4999));
    printf("%ld\n", (long)((char *)memchr(p, 'A', 4 * 4096) - p));
    return 0;
}
