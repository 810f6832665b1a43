#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A file of one folio, cut in its middle: a dirty folio can't be split, so what maps it goes. A clean one is split, and goes too. */

static char buffer[16 * 4096];
static int map;

static void show(const char *what, char *p)
{
    unsigned char vec[16];
    uint64_t entries[16];

    mincore(p, sizeof buffer, vec);
    pread(map, entries, sizeof entries, (unsigned long)p / 4096 * 8);
    printf("%-34s", what);
    for (int i = 0; i < 16; i++)
        putchar(entries[i] >> 63 ? '#' : vec[i] & 1 ? '1' : '.');
    putchar('\n');
}

static void cut(int clean, int hole)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    volatile char *p = mmap(NULL, sizeof buffer, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

    write(fd, buffer, sizeof buffer);
    p[4096];
    p[2 * 4096] = 1;
    if (clean)
        fsync(fd);
    show(clean ? "clean" : "dirty", (char *)p);
    if (hole)
        fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 5 * 4096, 3 * 4096);
    else
        ftruncate(fd, 5 * 4096 + 10);
    show(hole ? "  a hole" : "  cut", (char *)p);
    p[4096];
    show("  page 1 is read", (char *)p);
    munmap((char *)p, sizeof buffer);
    close(fd);
}

/* Bytes of one page are a hole: the folio of that page is parted all the same. */
static void little_hole(int clean)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    volatile char *p = mmap(NULL, sizeof buffer, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

    write(fd, buffer, sizeof buffer);
    p[9 * 4096] = 1;
    if (clean)
        fsync(fd);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 5 * 4096 + 10, 100);
    show(clean ? "clean, 100 bytes" : "dirty, 100 bytes", (char *)p);
    fsync(fd);
    posix_fadvise(fd, 4096, 5 * 4096, POSIX_FADV_DONTNEED);
    show("  pages 1 to 5 are dropped", (char *)p);
    munmap((char *)p, sizeof buffer);
    close(fd);
}

int main(void)
{
    map = open("/proc/self/pagemap", O_RDONLY);
    for (int i = 0; i < 4; i++)
        cut(i & 1, i >> 1);
    little_hole(0);
    little_hole(1);
    return 0;
}
