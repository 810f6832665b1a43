#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

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

/* MAP_SYNC needs a file on persistent memory; MAP_SHARED does not look at it. */
int main(void)
{
    int fd = file("f", 1);
    tell("MAP_SHARED_VALIDATE | MAP_SYNC", mmap(NULL, PAGE, RW, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0));
    tell("MAP_SHARED | MAP_SYNC", mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_SYNC | MAP_FIXED, fd, 0));
    tell("MAP_PRIVATE | MAP_SYNC", mmap((void *)0x20001000, PAGE, RW, MAP_PRIVATE | MAP_SYNC | MAP_FIXED, fd, 0));
    return 0;
}
