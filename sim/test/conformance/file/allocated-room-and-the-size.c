// fallocate at the end; and in data, in a hole, behind all of a sparse file: the size that comes of it with and without FALLOC_FL_KEEP_SIZE, blocks, bytes.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096, BLOCKS = 12 };

static char block[BLOCK];

static void written(int fd)
{
    for (int i = 0; i < BLOCKS; i++)
        write(fd, block, BLOCK);
}

static void look(int fd, const char *what, int result)
{
    struct stat st;

    fsync(fd);
    fstat(fd, &st);
    printf("%s: %s, size %ld, blocks %ld, at %ld\n", what, result ? strerrorname_np(errno) : "ok", (long)st.st_size / BLOCK, (long)st.st_blocks / 8, (long)lseek(fd, 0, SEEK_CUR) / BLOCK);
}

static void at_the_end(const char *name, int mode)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0700);
    char byte = 'x';

    written(fd);
    look(fd, name, fallocate(fd, mode, lseek(fd, 0, SEEK_END), BLOCK));
    lseek(fd, 1234, SEEK_CUR);
    printf("write %ld", (long)write(fd, "A", 1));
    printf(", before it %ld", (long)pread(fd, &byte, 1, BLOCKS * BLOCK + 5));
    printf(" %d, size %ld\n", byte, (long)lseek(fd, 0, SEEK_END));
    close(fd);
}

static void sparse(int mode, int place)
{
    char name[64];
    int fd = open("sparse", O_RDWR | O_CREAT | O_TRUNC, 0700);

    written(fd);
    lseek(fd, 2 * BLOCKS * BLOCK, SEEK_SET);
    written(fd);
    sprintf(name, "%s at %d", mode ? "size kept" : "default", place);
    look(fd, name, fallocate(fd, mode, (long)place * BLOCK, BLOCK));
    printf("  hole from %ld, data from %ld\n", (long)lseek(fd, 0, SEEK_HOLE) / BLOCK, (long)lseek(fd, BLOCKS * BLOCK, SEEK_DATA) / BLOCK);
    close(fd);
}

int main(void)
{
    memset(block, 'd', sizeof block);
    at_the_end("default", 0);
    at_the_end("size kept", FALLOC_FL_KEEP_SIZE);
    for (int i = 0; i < 4; i++) {
        sparse(0, (int[]){ 2, 12, 17, 37 }[i]);
        sparse(FALLOC_FL_KEEP_SIZE, (int[]){ 2, 12, 19, 38 }[i]);
    }
    return 0;
}
