/* A child stores to each part of a mapped file of a thousand pages; read() gives the parent every byte. */
#define _GNU_SOURCE
#include "../memory.h"
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define PAGES 1000L

static void fill(char *p)
{
    for (long i = 0; i < PAGES * PAGE; i += 61)
        p[i] = i % 251;
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
    pwrite(fd, "", 1, PAGES * PAGE);
    char *p = map_file(0x20000000, PAGES, PROT_WRITE, MAP_SHARED, fd, 0);
    if (fork() == 0) {
        fill(p);
        _exit(0);
    }
    wait(NULL);
    printf("msync %d\n", msync(p, PAGES * PAGE, MS_SYNC));
    char *copy = malloc(PAGES * PAGE);
    printf("read all: %d\n", pread(fd, copy, PAGES * PAGE, 0) == PAGES * PAGE);
    char *wanted = calloc(PAGES, PAGE);
    fill(wanted);
    printf("alike: %d, munmap %d\n", memcmp(copy, wanted, PAGES * PAGE) == 0, munmap(p, PAGES * PAGE));
    return 0;
}
