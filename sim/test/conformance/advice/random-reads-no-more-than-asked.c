#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

/* Which pages are in memory, as mincore says. */
static void resident(const char *what, void *p, int pages)
{
    unsigned char vec[64];

    if (mincore(p, pages * PAGE, vec)) {
        printf("%s: %s\n", what, strerrorname_np(errno));
        return;
    }
    printf("%s: ", what);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
}

int main(void)
{
    int fd = file("f", 16);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    char *p = map_file(0x20000000, 16, PROT_READ, MAP_SHARED, fd, 0);
    say("MADV_RANDOM", madvise(p, 16 * PAGE, MADV_RANDOM));
    char c = p[8 * PAGE];
    resident("after one load", p, 16);
    return 0;
}
