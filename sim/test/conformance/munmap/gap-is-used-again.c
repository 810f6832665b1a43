#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    char *p[4];

    for (int i = 0; i < 4; i++) {
        p[i] = mmap(NULL, 4096 * (i + 1), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        p[i][0] = 'x';
        printf("%d: %p\n", i, p[i]);
    }
    munmap(p[1], 8192);
    char *q = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("one page goes to %p and holds %d\n", q, q[0]);
    q = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("three pages go to %p\n", q);
    return 0;
}
