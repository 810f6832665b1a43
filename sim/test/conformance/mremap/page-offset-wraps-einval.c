#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

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
    char *p = mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0x7fffffffffffe000);
    tell("near the end of offsets", p);
    tell("grow", mremap(p, PAGE, 1UL << 40, MREMAP_MAYMOVE));
    return 0;
}
