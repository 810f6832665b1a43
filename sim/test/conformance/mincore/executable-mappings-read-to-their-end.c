#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Which pages of a file of 16 a fault on page 6 brings in, through a mapping of pages 4 to 9. */
static void fault(int prot, int advice)
{
    unsigned char vec[16];
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    ftruncate(fd, 16 * 4096);
    volatile char *p = mmap(NULL, 6 * 4096, prot, MAP_PRIVATE, fd, 4 * 4096);
    madvise((void *)p, 6 * 4096, advice);
    p[2 * 4096];
    char *q = mmap(NULL, 16 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    mincore(q, 16 * 4096, vec);
    for (int i = 0; i < 16; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap((void *)p, 6 * 4096);
    munmap(q, 16 * 4096);
    close(fd);
}

int main(void)
{
    fault(PROT_READ, MADV_NORMAL);
    fault(PROT_READ | PROT_EXEC, MADV_NORMAL);
    fault(PROT_READ | PROT_EXEC, MADV_SEQUENTIAL);
    fault(PROT_READ | PROT_EXEC, MADV_RANDOM);
    return 0;
}
