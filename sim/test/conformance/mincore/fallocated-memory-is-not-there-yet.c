#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void tell(const char *what, int fd)
{
    struct stat st;
    unsigned char vec[8];
    char *p = mmap(NULL, 8 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    mincore(p, 8 * 4096, vec);
    printf("%-20s", what);
    for (int i = 0; i < 8; i++)
        putchar('0' + (vec[i] & 1));
    munmap(p, 8 * 4096);
    fstat(fd, &st);
    printf(" %ld blocks, data at %ld, hole at %ld\n", (long)st.st_blocks, (long)lseek(fd, 0, SEEK_DATA), (long)lseek(fd, 0, SEEK_HOLE));
}

int main(void)
{
    int fd = memfd_create("m", 0);
    char c = 'x';

    fallocate(fd, 0, 0, 6 * 4096);
    tell("fallocate", fd);
    pread(fd, &c, 1, 0);
    printf("read %d\n", c);
    tell("read", fd);
    pwrite(fd, "y", 1, 4096 + 5);
    tell("write", fd);
    char *p = mmap(NULL, 8 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    printf("%d %d\n", p[3 * 4096], p[4096]);
    tell("fault", fd);
    fallocate(fd, FALLOC_FL_KEEP_SIZE, 6 * 4096, 2 * 4096);
    tell("beyond the end", fd);
    fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 5 * 4096, 3 * 4096);
    tell("a hole at the end", fd);
    return 0;
}
