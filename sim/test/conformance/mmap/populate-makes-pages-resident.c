#include <stdio.h>
#include <sys/mman.h>

static void residency(char *p, int pages)
{
    unsigned char vec[16];

    mincore(p, pages * 4096, vec);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
}

int main(void)
{
    char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    residency(p, 8);
    p[2 * 4096] = 1;
    residency(p, 8);
    volatile char c = p[5 * 4096];
    residency(p, 8);
    p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    residency(p, 8);
    p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
    residency(p, 8);
    return 0;
}
