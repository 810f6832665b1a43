#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
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
    anon(0x20000000, 1, RW);
    anon(0x20002000, 1, RW);
    maps(0x20000000, 0x20004000);
    return 0;
}
