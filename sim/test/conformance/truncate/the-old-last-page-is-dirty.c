#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What is behind the end of a file in its last block is zeroed when the file grows: the page is cached for that, and dirty, but not read. */

static char buffer[3 * 4096];

static void show(const char *what, int fd)
{
    unsigned long range[2] = { 0, 0 }, counts[5] = { 0 };
    unsigned char vec[8];
    char *p = mmap(NULL, 8 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    mincore(p, 8 * 4096, vec);
    syscall(451, fd, range, counts, 0);
    printf("%-26s", what);
    for (int i = 0; i < 8; i++)
        putchar('0' + (vec[i] & 1));
    printf(" %lu cached, %lu dirty\n", counts[0], counts[1]);
    munmap(p, 8 * 4096);
}

static void begin(int fd)
{
    ftruncate(fd, 0);
    pwrite(fd, buffer, sizeof buffer - 100, 0);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    show("nothing is cached", fd);
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    begin(fd);
    ftruncate(fd, 7 * 4096);
    show("  a longer file", fd);
    begin(fd);
    pwrite(fd, "x", 1, 6 * 4096);
    show("  a byte far behind", fd);
    begin(fd);
    ftruncate(fd, 4096 + 50);
    show("  a shorter file", fd);
    fsync(fd);
    show("  written back", fd);
    ftruncate(fd, 7 * 4096);
    show("  longer again", fd);
    return 0;
}
