/* What a mapping stores behind the end of a file is gone after writeback, whoever asked for it. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void)
{
    int fd = open("tail-file", O_RDWR | O_CREAT | O_TRUNC, 0644);
    ftruncate(fd, 3 * 4096 + 1);
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    memset(p + 3 * 4096, 'x', 4096);
    printf("%d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    fsync(fd);
    printf("fsync %d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    memset(p + 3 * 4096, 'y', 4096);
    printf("%d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    printf("fadvise %d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    memset(p + 3 * 4096, 'z', 4096);
    msync(p, 4 * 4096, MS_SYNC);
    printf("msync %d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    memset(p + 2 * 4096, 'z', 2 * 4096);
    sync_file_range(fd, 0, 0, 7);
    printf("range %d %d\n", p[3 * 4096], p[3 * 4096 + 1]);
    unlink("tail-file");
    return 0;
}
