#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static long blocks(int fd) { struct stat s; fstat(fd, &s); return s.st_size; }

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0600), bad = 0;
    char b[4096];

    pwrite(fd, "end", 3, 1 << 20); printf("%ld\n", blocks(fd));
    memset(b, 1, sizeof b); for (int i = 0; i < 256; i++) { pread(fd, b, 4096, i * 4096L); for (int k = 0; k < 4096; k++) bad += b[k]; } printf("%d\n", bad);
    pread(fd, b, 10, 1 << 20); printf("%.3s %zd\n", b, pread(fd, b, 10, (1 << 20) + 1));
    memset(b, 'x', sizeof b); pwrite(fd, b, 4096, 8192); printf("%ld %ld\n", (long)lseek(fd, 0, SEEK_DATA), (long)lseek(fd, 8192, SEEK_HOLE));
    printf("%d ", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 8192, 100)); pread(fd, b, 200, 8192); printf("%d %c\n", b[0] | b[99], b[100]);
    printf("%d\n", fallocate(fd, FALLOC_FL_ZERO_RANGE, 8292, 50)); pread(fd, b, 200, 8192); printf("%d %c\n", b[149], b[150]);
    printf("%d", fallocate(fd, FALLOC_FL_PUNCH_HOLE, 0, 10)); printf(" %d\n", errno == EOPNOTSUPP || errno == EINVAL);
    ftruncate(fd, 8200); printf("%ld ", blocks(fd)); ftruncate(fd, 12288); pread(fd, b, 200, 8192); printf("%d %d\n", b[0], b[150]);
    lseek(fd, 100, SEEK_END); write(fd, "z", 1); printf("%ld\n", blocks(fd));
    return 0;
}
