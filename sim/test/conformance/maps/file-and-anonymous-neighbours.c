#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

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

/* The lines of /proc/self/maps between two addresses. */
static void maps(unsigned long from, unsigned long to)
{
    unsigned long start, end, offset;
    char line[512], prot[8], path[256];
    FILE *f = fopen("/proc/self/maps", "r");

    while (fgets(line, sizeof line, f)) {
        path[0] = 0;
        sscanf(line, "%lx-%lx %7s %lx %*s %*s %255[^\n]", &start, &end, prot, &offset, path);
        if (start < to && end > from)
            printf("  %lx-%lx %s %lx %s\n", start, end, prot, offset, strrchr(path, '/') ? strrchr(path, '/') + 1 : path);
    }
    fclose(f);
}

int main(void)
{
    int fd = file("f", 1);
    map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    anon(0x20001000, 1, RW);
    maps(0x20000000, 0x20002000);
    return 0;
}
