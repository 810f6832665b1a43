#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static char *base;

static void show(const char *what)
{
    char line[512];
    FILE *f = fopen("/proc/self/maps", "r");

    printf("%s\n", what);
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, NULL, 16);
        unsigned long end = strtoul(strchr(line, '-') + 1, NULL, 16);
        if (start >= (unsigned long)base && end <= (unsigned long)base + 8 * 4096)
            printf("  %.32s\n", line);
    }
    fclose(f);
}

int main(void)
{
    base = mmap((void *)0x50000000, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    show("one");
    mprotect(base + 3 * 4096, 2 * 4096, PROT_READ);
    show("a hole of read-only");
    mprotect(base + 3 * 4096, 4096, PROT_READ | PROT_WRITE);
    show("half of it back");
    mprotect(base + 4 * 4096, 4096, PROT_READ | PROT_WRITE);
    show("all back");
    mprotect(base, 4096, PROT_NONE);
    mprotect(base + 7 * 4096, 4096, PROT_NONE);
    show("guards at both ends");
    return 0;
}
