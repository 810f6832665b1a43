#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void residency(const char *what, char *p, int pages)
{
    unsigned char vec[16];

    mincore(p, pages * 4096, vec);
    printf("%s ", what);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
}

int main(void)
{
    char *before = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    residency("before", before, 4);
    printf("MCL_FUTURE %d\n", mlockall(MCL_FUTURE));
    residency("before", before, 4);
    char *after = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    residency("after ", after, 4);
    printf("MCL_CURRENT %d\n", mlockall(MCL_CURRENT));
    residency("before", before, 4);
    char *plain = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    residency("plain ", plain, 4);
    int r = mlockall(0x100);
    printf("%d %s\n", r, strerror(errno));
    r = mlockall(MCL_ONFAULT);
    printf("%d %s\n", r, strerror(errno));
    printf("%d\n", munlockall());
    return 0;
}
