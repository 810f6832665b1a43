#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGES 60

static char buffer[16 * 4096];
static char *p;
static int fd;

static void show(const char *what, int at)
{
    unsigned char vec[PAGES];

    mincore(p, PAGES * 4096, vec);
    printf("%s %2d: ", what, at);
    for (int i = 0; i < PAGES; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
}

static void open_file(int pages)
{
    fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    ftruncate(fd, pages * 4096);
    p = mmap(NULL, PAGES * 4096, PROT_READ, MAP_SHARED, fd, 0);
}

static void close_file(void)
{
    munmap(p, PAGES * 4096);
    close(fd);
}

static void take(int page, int pages)
{
    pread(fd, buffer, pages * 4096, page * 4096);
    show("read", page);
}

int main(void)
{
    /* One after the other. */
    for (int pages = 1; pages < 4; pages++) {
        printf("%d pages each\n", pages);
        open_file(PAGES - 3);
        for (int at = 0; at < 20; at += pages)
            take(at, pages);
        close_file();
    }
    /* What is there already stands in the way of folios. */
    for (int there = 5; there < 12; there++) {
        printf("page %d is there\n", there);
        open_file(PAGES);
        pwrite(fd, "x", 1, there * 4096);
        for (int at = 0; at < 6; at++)
            take(at, 1);
        close_file();
    }
    /* Another stream's mark; a jump; the end. */
    for (int length = 6; length < 30; length += 5) {
        printf("%d pages\n", length);
        open_file(length);
        take(0, 1);
        take(3, 1);
        take(1, 1);
        take(4, 2);
        take(9, 1);
        take(8, 1);
        take(20, 2);
        take(16, 1);
        close_file();
    }
    return 0;
}
