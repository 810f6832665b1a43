#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A hole that ends within the first page: the end of the whole pages in it, less one, is before 0 and taken for the largest number. */

static char buffer[8 * 4096];
static int map;

static void hole(const char *what, int fd, int mode, long from, long bytes)
{
    uint64_t entries[8];
    char *p = mmap(NULL, sizeof buffer, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    char *q = mmap(NULL, sizeof buffer, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);

    for (int i = 0; i < 8; i++)
        p[i * 4096] = q[i * 4096] = 1;
    fallocate(fd, mode | FALLOC_FL_KEEP_SIZE, from, bytes);
    printf("%-6s %5ld, %5ld bytes: ", what, from, bytes);
    pread(map, entries, sizeof entries, (unsigned long)p / 4096 * 8);
    for (int i = 0; i < 8; i++)
        putchar('0' + (int)(entries[i] >> 63));
    pread(map, entries, sizeof entries, (unsigned long)q / 4096 * 8);
    fputs(" shared, ", stdout);
    for (int i = 0; i < 8; i++)
        putchar('0' + (int)(entries[i] >> 63));
    printf(" private\n");
    munmap(p, sizeof buffer);
    munmap(q, sizeof buffer);
}

int main(void)
{
    int memory = memfd_create("memory", 0), disk = open("file", O_RDWR | O_CREAT, 0600);

    map = open("/proc/self/pagemap", O_RDONLY);
    for (int i = 0; i < 8; i++) {
        pwrite(memory, "x", 1, i * 4096);
        pwrite(disk, "x", 1, i * 4096);
    }
    for (int i = 0; i < 2; i++) {
        int fd = i ? disk : memory;
        const char *what = i ? "disk" : "memory";

        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 100, 50);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 0, 50);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 0, 4096);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 100, 3996);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 100, 3995);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 100, 4096);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 4096 + 100, 50);
        hole(what, fd, FALLOC_FL_PUNCH_HOLE, 100, 9000);
    }
    hole("disk", disk, FALLOC_FL_ZERO_RANGE, 100, 50);
    hole("disk", disk, FALLOC_FL_ZERO_RANGE, 0, 50);
    hole("disk", disk, FALLOC_FL_ZERO_RANGE, 100, 9000);
    return 0;
}
