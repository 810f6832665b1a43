/* cachestat(2): cached and dirty pages of a part of a file, and what it refuses. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

struct range {
    unsigned long offset, length;
};

static void ask(const char *what, int fd, unsigned long offset, unsigned long length)
{
    struct range range = { offset, length };
    unsigned long counts[5] = { 9, 9, 9, 9, 9 };
    long result = syscall(451, fd, &range, counts, 0);

    printf("%s: %ld, cached %lu dirty %lu written %lu\n", what, result, counts[0], counts[1], counts[2]);
}

int main(void)
{
    int fd = open("cached", O_RDWR | O_CREAT | O_TRUNC, 0600), memory = memfd_create("cached", 0), pipes[2];
    static char page[4096];
    char *map;
    struct range range = { 0, 0 };
    unsigned long counts[5];

    ftruncate(fd, 20 * 4096);
    for (int i = 4; i < 10; i++)
        pwrite(fd, page, sizeof page, i * 4096);
    ask("written", fd, 0, 0);
    ask("a part", fd, 5 * 4096 + 100, 4096);
    ask("nothing there", fd, 15 * 4096, 4096);
    fsync(fd);
    ask("synced", fd, 0, 0);
    map = mmap(NULL, 20 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    map[4 * 4096] = map[6 * 4096] = 1;
    ask("stores", fd, 0, 8 * 4096);
    ftruncate(fd, 6 * 4096);
    ask("cut", fd, 0, 0);
    ftruncate(memory, 8 * 4096);
    map = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
    map[0] = map[7 * 4096] = 1;
    ask("memfd", memory, 0, 0);
    pipe(pipes);
    ask("pipe", pipes[0], 0, 0);
    errno = 0;
    printf("%ld", syscall(451, fd, &range, counts, 1));
    printf(" %s\n", strerror(errno));
    printf("%ld", syscall(451, -1, &range, counts, 1));
    printf(" %s\n", strerror(errno));
    printf("%ld", syscall(451, fd, (void *)16, counts, 1));
    printf(" %s\n", strerror(errno));
    printf("%ld", syscall(451, fd, &range, (void *)16, 0));
    printf(" %s\n", strerror(errno));
    unlink("cached");
    return 0;
}
