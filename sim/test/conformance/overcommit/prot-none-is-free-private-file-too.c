#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

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
    tell("PROT_NONE", mmap((void *)0x100000000000, 1UL << 45, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    tell("private, writable file", mmap(NULL, 1UL << 45, RW, MAP_PRIVATE, fd, 0));
    tell("shared, writable file", mmap((void *)0x200000000000, 1UL << 44, RW, MAP_SHARED | MAP_FIXED, fd, 0));
    return 0;
}
