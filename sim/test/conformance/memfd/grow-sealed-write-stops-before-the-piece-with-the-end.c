// A write to a file that may not grow is done by pieces, and a piece that reaches over the end is not done at all.
#define _GNU_SOURCE
#include "../memory.h"

static void write_at(int fd, long at, long count)
{
    static char bytes[3 << 20];
    long n = pwrite(fd, bytes, count, at);

    if (n == -1)
        printf("%ld at %ld: %s\n", count, at, strerrorname_np(errno));
    else
        printf("%ld at %ld: %ld\n", count, at, n);
}

static void of_size(long size)
{
    int fd = memfd_create("sealed", MFD_ALLOW_SEALING);

    ftruncate(fd, size);
    fcntl(fd, F_ADD_SEALS, F_SEAL_GROW);
    printf("size %ld\n", size);
    write_at(fd, size - 10, 10);
    write_at(fd, size - 10, 20);
    write_at(fd, size, 1);
    write_at(fd, size - 3000, 4000);
    write_at(fd, 0, size + 1);
    write_at(fd, 1, size);
    printf("stands %ld\n", lseek(fd, 0, SEEK_END));
    close(fd);
}

int main(void)
{
    of_size(5000);
    of_size(2 * PAGE);
    of_size(2 << 20);
    of_size((2 << 20) + 5000);
    return 0;
}
