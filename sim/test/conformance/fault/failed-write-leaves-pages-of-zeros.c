#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static void cached(const char *what, int fd)
{
    unsigned char vec[40];
    char *p = mmap(NULL, 40 * 4096, PROT_READ, MAP_SHARED, fd, 0);

    mincore(p, 40 * 4096, vec);
    printf("%-8s", what);
    for (int i = 0; i < 40; i++)
        putchar('0' + (vec[i] & 1));
    printf(" %ld bytes\n", (long)lseek(fd, 0, SEEK_END));
    munmap(p, 40 * 4096);
}

int main(void)
{
    int fd[2] = { open("file", O_RDWR | O_CREAT, 0600), memfd_create("m", 0) };
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), c = 'x';

    for (int i = 0; i < 4 * 4096; i++)
        p[i] = 'p';
    munmap(p + 3 * 4096, 4096);
    for (int i = 0; i < 2; i++) {
        ftruncate(fd[i], 8 * 4096);
        printf("%zd\n", pwrite(fd[i], (void *)16, 2 * 4096, 3 * 4096));
        cached("inside", fd[i]);
        printf("%zd\n", pwrite(fd[i], (void *)16, 4 * 4096, 12 * 4096));
        cached("beyond", fd[i]);
        printf("%zd\n", pwrite(fd[i], p + 2 * 4096, 4 * 4096, 20 * 4096));
        cached("half", fd[i]);
        printf("%zd\n", pwrite(fd[i], p + 2 * 4096 + 100, 4 * 4096, 30 * 4096));
        cached("odd", fd[i]);
        pread(fd[i], &c, 1, 12 * 4096);
        printf("page 12 is %d\n", c);
    }
    return 0;
}
