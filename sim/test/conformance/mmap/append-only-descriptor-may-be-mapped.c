#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

/* O_APPEND is the descriptor's; an append-only inode would be another matter. */
int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_RDWR | O_APPEND);
    char c, *p = mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    p[0] = 'Z';
    pread(fd, &c, 1, 0);
    printf("%c\n", c);
    return 0;
}
