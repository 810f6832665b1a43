#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A write whose buffer is not there: a cached page of a hole, or of blocks that were never written, has a place and is dirty all the same. */
static void try(const char *what, int reads, int mode)
{
    unsigned long range[2] = { 0, 0 }, counts[5] = { 0 };
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    char *bad = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), byte;

    ftruncate(fd, 8 * 4096);
    if (mode == 1)
        fallocate(fd, 0, 0, 8 * 4096);
    if (mode == 2)
        for (int i = 0; i < 8; i++)
            pwrite(fd, "x", 1, i * 4096);
    fsync(fd);
    if (reads)
        pread(fd, &byte, 1, 3 * 4096);
    int r = pwrite(fd, bad, 100, 3 * 4096);
    syscall(451, fd, range, counts, 0);
    printf("%-18s %s: %d, errno %d, %lu dirty\n", what, reads ? "cached" : "not   ", r, errno, counts[1]);
    munmap(bad, 4096);
    close(fd);
}

int main(void)
{
    for (int reads = 0; reads < 2; reads++) {
        try("a hole", reads, 0);
        try("unwritten blocks", reads, 1);
        try("written blocks", reads, 2);
    }
    return 0;
}
