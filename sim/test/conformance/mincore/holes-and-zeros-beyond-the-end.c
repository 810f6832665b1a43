#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A hole that goes beyond the end of a file takes its last page too; a range of zeros takes whole pages of the range alone. */
static void fill(const char *what, int mode, long from, long bytes)
{
    unsigned char vec[14];
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
    char *p = mmap(NULL, 14 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    for (int i = 0; i < 12; i++)
        pwrite(fd, "x", 1, i * 4096);
    fallocate(fd, mode, from, bytes);
    mincore(p, 14 * 4096, vec);
    printf("%-12s %6ld to %6ld: ", what, from, from + bytes);
    for (int i = 0; i < 14; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, 14 * 4096);
    close(fd);
}

int main(void)
{
    static const long ranges[][2] = {
        { 9 * 4096, 2 * 4096 + 1508 }, { 9 * 4096, 3 * 4096 },        { 9 * 4096 + 5, 2 * 4096 + 1508 }, { 11 * 4096, 1508 },
        { 11 * 4096, 1 },              { 11 * 4096 + 20, 100 },       { 9 * 4096, 3 * 4096 + 10 },       { 10 * 4096, 5 * 4096 + 10 },
        { 12 * 4096, 4096 },           { 8 * 4096 + 100, 3 * 4096 },
    };

    for (int i = 0; i < 10; i++) {
        fill("hole", FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, ranges[i][0], ranges[i][1]);
        fill("zeros, kept", FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE, ranges[i][0], ranges[i][1]);
        fill("zeros", FALLOC_FL_ZERO_RANGE, ranges[i][0], ranges[i][1]);
    }
    return 0;
}
