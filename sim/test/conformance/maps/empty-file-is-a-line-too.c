#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
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
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 5);
    maps(0x20000000, 0x20001000);
    return 0;
}
