#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A file of 100 bytes into whose last page a mapping has stored more; what is there after the file has grown. */
static int stale_file(void)
{
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);

    ftruncate(fd, 100);
    char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    p[0] = 1;
    p[500] = 5;
    munmap(p, 4096);
    return fd;
}

static void tell(const char *what, int fd)
{
    unsigned char vec[16];
    char bytes[5 * 4096], c = 'x';
    long r = pread(fd, &c, 1, 500);

    printf("%-28s byte 500: %ld %d", what, r, c);
    /* A page that was only zeroed in part is cached, and not there for read-ahead. */
    ftruncate(fd, 10 * 4096 + 100);
    fallocate(fd, 0, 12 * 4096, 2 * 4096 + 100);
    posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL);
    pread(fd, bytes, sizeof bytes, 0);
    char *p = mmap(NULL, 16 * 4096, PROT_READ, MAP_SHARED, fd, 0);
    mincore(p, 16 * 4096, vec);
    printf("  ");
    for (int i = 0; i < 16; i++)
        putchar('0' + (vec[i] & 1));
    putchar('\n');
    munmap(p, 16 * 4096);
    close(fd);
}

int main(void)
{
    int fd = stale_file();

    ftruncate(fd, 8192);
    tell("ftruncate", fd);
    fd = stale_file();
    fallocate(fd, 0, 0, 8192);
    tell("fallocate", fd);
    fd = stale_file();
    fallocate(fd, FALLOC_FL_ZERO_RANGE, 4096, 4096);
    tell("fallocate, zero range", fd);
    fd = stale_file();
    pwrite(fd, "y", 1, 8191);
    tell("write beyond", fd);
    fd = stale_file();
    pwrite(fd, (void *)16, 1, 8191);
    tell("write beyond, EFAULT", fd);
    return 0;
}
