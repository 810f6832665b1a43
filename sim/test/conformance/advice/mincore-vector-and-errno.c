#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void report(const char *what, int r)
{
    printf("%s: %s\n", what, r ? strerror(errno) : "ok");
}

int main(void)
{
    unsigned char vec[8];
    char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    p[0] = p[3 * 4096] = 1;
    volatile char c = p[5 * 4096];
    memset(vec, 9, sizeof vec);
    report("mincore", mincore(p, 8 * 4096, vec));
    for (int i = 0; i < 8; i++)
        printf("%d", vec[i]);
    printf("\n");
    report("misaligned", mincore(p + 1, 4096, vec));
    report("length 0", mincore(p, 0, vec));
    report("nothing mapped", mincore((void *)0x10000000, 4096, vec));
    report("vector NULL", mincore(p, 4096, NULL));
    report("beyond user space", mincore((void *)0x7ffffffff000, 4096, vec));
    munmap(p + 2 * 4096, 4096);
    memset(vec, 9, sizeof vec);
    report("with a hole", mincore(p, 8 * 4096, vec));
    printf("%d%d%d\n", vec[0], vec[1], vec[2]);
    return 0;
}
