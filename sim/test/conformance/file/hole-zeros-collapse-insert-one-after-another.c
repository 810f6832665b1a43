// Three blocks a, b, c: the middle one punched, zeroed over its edges, taken out, put back; each time blocks, the first hole, all bytes.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/falloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096 };

static int fd;
static char *mapped;

/* Runs of equal bytes. */
static void runs(const char *bytes, long size)
{
    for (long from = 0, to; from < size; from = to) {
        for (to = from; to < size && bytes[to] == bytes[from]; to++)
            ;
        printf(" %ld*%c", to - from, bytes[from] ? bytes[from] : '0');
    }
    printf("\n");
}

static void look(const char *what, int result)
{
    static char bytes[4 * BLOCK];
    struct stat st;

    printf("%s: %s\n", what, result < 0 ? strerrorname_np(errno) : "ok");
    printf("  hole at %ld", (long)lseek(fd, 0, SEEK_HOLE));
    fsync(fd);
    fstat(fd, &st);
    printf(", synced %ld, size %ld, blocks %ld\n ", (long)lseek(fd, 0, SEEK_HOLE), (long)st.st_size, (long)st.st_blocks);
    runs(bytes, pread(fd, bytes, sizeof bytes, 0));
    printf("  mapped");
    runs(mapped, st.st_size);
}

int main(void)
{
    char bytes[3 * BLOCK];

    fd = open("three", O_RDWR | O_CREAT | O_TRUNC, 0700);
    for (int i = 0; i < 3; i++)
        memset(bytes + i * BLOCK, 'a' + i, BLOCK);
    fallocate(fd, 0, 0, sizeof bytes);
    mapped = mmap(NULL, 4 * BLOCK, PROT_READ, MAP_SHARED, fd, 0);
    look("allocated", 0);
    write(fd, bytes, sizeof bytes);
    look("written", 0);
    look("hole", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, BLOCK, BLOCK));
    look("zeros", fallocate(fd, FALLOC_FL_ZERO_RANGE, BLOCK - 1, BLOCK + 2));
    look("collapse", fallocate(fd, FALLOC_FL_COLLAPSE_RANGE, BLOCK, BLOCK));
    look("insert", fallocate(fd, FALLOC_FL_INSERT_RANGE, BLOCK, BLOCK));
    look("zeros there", fallocate(fd, FALLOC_FL_ZERO_RANGE, BLOCK, BLOCK));
    look("zeros beyond the end", fallocate(fd, FALLOC_FL_ZERO_RANGE, 3 * BLOCK - 100, BLOCK));
    look("zeros, size kept", fallocate(fd, FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE, BLOCK / 2, 4 * BLOCK));
    return 0;
}
