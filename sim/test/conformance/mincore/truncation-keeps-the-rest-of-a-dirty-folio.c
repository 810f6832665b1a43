#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static char bytes[20 * 4096];

static void cached(const char *what, int fd)
{
    unsigned char vec[24];
    char *p = mmap(NULL, 24 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    mincore(p, 24 * 4096, vec);
    printf("%-20s", what);
    for (int i = 0; i < 24; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, 24 * 4096);
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);
    char c = 'x';

    memset(bytes, 7, sizeof bytes);
    pwrite(fd, bytes, 20 * 4096, 0);
    cached("20 pages", fd);
    ftruncate(fd, 5 * 4096);
    cached("cut to 5", fd);
    ftruncate(fd, 24 * 4096);
    pread(fd, &c, 1, 9 * 4096);
    printf("page 9 is %d\n", c);
    fsync(fd);
    ftruncate(fd, 3 * 4096);
    cached("written, cut to 3", fd);
    ftruncate(fd, 24 * 4096);
    pwrite(fd, bytes, 8 * 4096, 8 * 4096);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 10 * 4096, 2 * 4096);
    cached("a hole in dirty", fd);
    fsync(fd);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 12 * 4096, 2 * 4096);
    cached("a hole in written", fd);
    return 0;
}
