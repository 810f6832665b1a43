/* A child fills a mapped file of a thousand pages; read() gives the parent every byte. */
#define _GNU_SOURCE
#include "../memory.h"
#include <stdlib.h>
#include <sys/wait.h>

#define PAGES 1000L

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
    pwrite(fd, "", 1, PAGES * PAGE);
    char *p = map_file(0x20000000, PAGES, PROT_WRITE, MAP_SHARED, fd, 0);
    if (fork() == 0) {
        for (long i = 0; i < PAGES * PAGE; i++)
            p[i] = i % 251;
        _exit(0);
    }
    wait(NULL);
    printf("msync %d\n", msync(p, PAGES * PAGE, MS_SYNC));
    char *copy = malloc(PAGES * PAGE);
    printf("read all: %d\n", pread(fd, copy, PAGES * PAGE, 0) == PAGES * PAGE);
    long wrong = 0;
    for (long i = 0; i < PAGES * PAGE; i++)
        wrong += copy[i] != (char)(i % 251);
    printf("wrong bytes %ld, munmap %d\n", wrong, munmap(p, PAGES * PAGE));
    return 0;
}
