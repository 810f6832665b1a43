#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Advice for a part of a clean folio of 16 pages: it becomes single pages, mapped nowhere, of which each can be dropped. */

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

static void advise(int dirty, int first, int pages)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    volatile char *p = mmap(NULL, sizeof buffer, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char line[80];

    write(fd, buffer, sizeof buffer);
    if (!dirty)
        fsync(fd);
    ftruncate(fd, sizeof buffer + 4096);
    p[4096];
    sprintf(line, "%s", dirty ? "dirty" : "clean");
    show(line, (char *)p);
    madvise((char *)p + first * 4096, pages * 4096, MADV_COLD);
    sprintf(line, "  pages %d to %d are cold", first, first + pages - 1);
    show(line, (char *)p);
    madvise((char *)p, sizeof buffer, MADV_DONTNEED);
    fsync(fd);
    posix_fadvise(fd, 4 * 4096, 3 * 4096, POSIX_FADV_DONTNEED);
    show("  pages 4 to 6 are dropped", (char *)p);
    munmap((char *)p, sizeof buffer);
    close(fd);
}

int main(void)
{
    map = open("/proc/self/pagemap", O_RDONLY);
    advise(0, 0, 16);
    advise(0, 0, 15);
    advise(0, 7, 1);
    advise(1, 7, 1);
    return 0;
}
