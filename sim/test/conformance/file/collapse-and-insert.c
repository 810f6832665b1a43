#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int fd;
static char *shared, *private;

static void tell(const char *what, int r)
{
    char c;

    printf("%-24s %s, %ld bytes: ", what, r == 0 ? "ok" : strerrorname_np(errno), (long)lseek(fd, 0, SEEK_END));
    for (int i = 0; pread(fd, &c, 1, i * 4096) == 1; i++)
        putchar(c ?: '.');
    printf(" shared %c private %c\n", shared[4 * 4096] ?: '.', private[4 * 4096] ?: '.');
}

int main(void)
{
    fd = open("file", O_RDWR | O_CREAT, 0600);
    for (int i = 0; i < 8; i++)
        pwrite(fd, &"ABCDEFGH"[i], 1, i * 4096);
    shared = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    private = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
    private[4 * 4096] = 'p';
    shared[5 * 4096] = 'f';
    tell("as it is", 0);
    tell("collapse 2 to 3", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 2 * 4096, 4096));
    tell("insert 2 at 1", fallocate(fd, FALLOC_FL_INSERT_RANGE, 4096, 2 * 4096));
    tell("collapse to the end", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 4 * 4096, 8 * 4096));
    tell("collapse part of a block", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 4 * 4096, 100));
    tell("insert at the end", fallocate(fd, FALLOC_FL_INSERT_RANGE, 9 * 4096, 4096));
    tell("insert part of a block", fallocate(fd, FALLOC_FL_INSERT_RANGE, 100, 4096));
    tell("collapse, keep the size", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_KEEP_SIZE, 0, 4096));
    tell("collapse and punch", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_PUNCH_HOLE, 0, 4096));
    fd = memfd_create("m", 0);
    ftruncate(fd, 4 * 4096);
    tell("in memory", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, 0, 4096));
    return 0;
}
