#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static char buffer[8 * 4096];

/* A file whose first pages are cached: which others are, when a read goes on from within them? */
static void read_on(int cached, int pages, int before)
{
    unsigned char vec[32];
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    char *p;

    ftruncate(fd, 32 * 4096);
    for (int i = 0; i < cached; i++)
        pwrite(fd, "x", 1, i * 4096);
    close(fd);
    fd = open("file", O_RDONLY);
    pread(fd, buffer, pages * 4096 + before, cached * 4096 - before);
    p = mmap(NULL, 32 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    mincore(p, 32 * 4096, vec);
    printf("%d cached, %d read, %3d before: ", cached, pages, before);
    for (int i = 0; i < 32; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, 32 * 4096);
    close(fd);
}

int main(void)
{
    for (int cached = 1; cached < 6; cached++)
        for (int pages = 1; pages < 4; pages++) {
            read_on(cached, pages, 0);
            read_on(cached, pages, 100);
        }
    return 0;
}
