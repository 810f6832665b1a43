#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
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

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

int main(void)
{
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 4, RW, MAP_SHARED, fd, 0);
    long before = faults();
    for (int i = 0; i < 4; i++)
        p[i * PAGE] = 'x';
    printf("%ld faults\n", faults() - before);
    return 0;
}
