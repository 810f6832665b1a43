#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

int main(void)
{
    int fd = file("f", 1);
    for (int type = 0; type < 10; type++) {
        void *p = mmap(NULL, PAGE, PROT_READ, type | MAP_ANONYMOUS, -1, 0);
        void *q = mmap(NULL, PAGE, PROT_READ, type, fd, 0);
        printf("%d: anonymous %s, ", type, p == MAP_FAILED ? strerrorname_np(errno) : "ok");
        q = mmap(NULL, PAGE, PROT_READ, type, fd, 0);
        printf("file %s\n", q == MAP_FAILED ? strerrorname_np(errno) : "ok");
    }
    return 0;
}
