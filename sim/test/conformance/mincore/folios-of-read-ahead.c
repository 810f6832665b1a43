#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* What is read ahead after a first window comes in folios of several pages: they are mapped, written to, dropped and cut as one. */

#define PAGES 48
#define AT ((char *)0x20000000)

static char buffer[4096];
static int map, fd;

/* '.' is not cached, '1' is, '#' is mapped; and where a seek finds data. */
static void show(const char *what)
{
    unsigned char vec[PAGES];
    uint64_t entries[PAGES];

    mincore(AT, PAGES * 4096, vec);
    pread(map, entries, sizeof entries, (unsigned long)AT / 4096 * 8);
    printf("%-32s", what);
    for (int i = 0; i < PAGES; i++)
        putchar(entries[i] >> 63 ? '#' : vec[i] & 1 ? '1' : '.');
    for (off_t at = 0; (at = lseek(fd, at, SEEK_DATA)) >= 0; at = lseek(fd, at, SEEK_HOLE))
        printf(" %d-%d", (int)(at / 4096), (int)(lseek(fd, at, SEEK_HOLE) / 4096));
    putchar('\n');
}

/* A file without blocks, mapped from page `first` on; pages 0 to 3 are read one by one, 4 to 19 in folios of four, the others of sixteen. */
static void begin(int first)
{
    fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    ftruncate(fd, PAGES * 4096);
    mmap(AT, PAGES * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, first * 4096);
    for (int i = 0; i < 5; i++)
        pread(fd, buffer, 1, i * 4096);
    show("five pages are read");
}

static void end(void)
{
    munmap(AT, PAGES * 4096);
    close(fd);
}

int main(void)
{
    volatile char *p = AT;

    map = open("/proc/self/pagemap", O_RDONLY);
    begin(0);
    posix_fadvise(fd, 5 * 4096, 6 * 4096, POSIX_FADV_DONTNEED);
    show("pages 5 to 10 are dropped");
    posix_fadvise(fd, 19 * 4096, 18 * 4096, POSIX_FADV_DONTNEED);
    show("pages 19 to 36 are dropped");
    p[13 * 4096] = 1;
    show("page 13 is written to");
    msync(AT, PAGES * 4096, MS_SYNC);
    munmap(AT, 8 * 4096);
    mmap(AT, 8 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    p[1 * 4096];
    show("page 1 is read");
    end();

    begin(6);
    p[3 * 4096];
    show("page 9 is read");
    p[20 * 4096];
    show("page 26 is read");
    p[0] = 1;
    show("page 6 is written to");
    end();

    begin(0);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 5 * 4096, 2 * 4096);
    show("a hole at pages 5, 6");
    pwrite(fd, "x", 1, 10 * 4096);
    show("a byte of page 10");
    ftruncate(fd, 9 * 4096);
    show("cut to 9 pages");
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    show("all are dropped");
    end();
    return 0;
}
