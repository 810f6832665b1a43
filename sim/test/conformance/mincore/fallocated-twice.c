#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* Pages that two calls of fallocate ask for are there after the second: it clears what the first has left as it was. */
static void show(const char *what, int fd)
{
    unsigned char vec[12];
    char *p = mmap(NULL, 12 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    mincore(p, 12 * 4096, vec);
    printf("%-12s", what);
    for (int i = 0; i < 12; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, 12 * 4096);
}

int main(void)
{
    int fd = memfd_create("m", 0);

    ftruncate(fd, 12 * 4096);
    fallocate(fd, FALLOC_FL_KEEP_SIZE, 2 * 4096, 5 * 4096);
    show("pages 2 to 6", fd);
    fallocate(fd, 0, 4096, 3 * 4096 - 4000);
    show("pages 1 to 3", fd);
    fallocate(fd, 0, 6 * 4096 + 5, 4096);
    show("pages 6, 7", fd);
    fallocate(fd, 0, 0, 12 * 4096);
    show("all", fd);
    return 0;
}
