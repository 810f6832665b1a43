// Room and holes that begin and end inside blocks: what is written into the room, and exactly which bytes a hole clears.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096, WRITTEN = 8, INSIDE = 512 };

static unsigned char out[WRITTEN * BLOCK], in[WRITTEN * BLOCK];

static void on(const char *what, int fd)
{
    struct stat st;
    long kept = 0, zero = 0, other = 0;

    printf("%s: write %ld\n", what, (long)write(fd, out, sizeof out));
    printf("room %d\n", fallocate(fd, 0, sizeof out + INSIDE, 2 * BLOCK));
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    printf("written there %ld\n", (long)pwrite(fd, out, 2 * BLOCK, sizeof out + INSIDE));
    fstat(fd, &st);
    printf("size %ld\n", (long)st.st_size);
    pread(fd, in, INSIDE, sizeof out);
    for (int i = 0; i < INSIDE; i++)
        zero += !in[i];
    printf("before it %ld zeros\n", zero);
    printf("hole %d\n", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, INSIDE, 3 * BLOCK));
    pread(fd, in, 4 * BLOCK, 0);
    zero = 0;
    for (int i = 0; i < 4 * BLOCK; i++) {
        int hole = i >= INSIDE && i < INSIDE + 3 * BLOCK;
        zero += hole && !in[i];
        kept += !hole && in[i] == out[i];
        other += hole ? in[i] != 0 : in[i] != out[i];
    }
    fsync(fd);
    fstat(fd, &st);
    printf("%ld zeros, %ld kept, %ld other, blocks %ld, data from %ld, hole from %ld\n", zero, kept, other, (long)st.st_blocks, (long)lseek(fd, INSIDE, SEEK_DATA), (long)lseek(fd, 0, SEEK_HOLE));
}

int main(void)
{
    for (unsigned i = 0; i < sizeof out; i++)
        out[i] = i % 255 + 1;
    on("a file", open("odd", O_RDWR | O_CREAT | O_TRUNC, 0600));
    on("memory", memfd_create("odd", 0));
    return 0;
}
