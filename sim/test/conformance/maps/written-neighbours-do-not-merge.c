#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

static void dump(const char *what)
{
    char line[512];
    FILE *f = fopen("/proc/self/maps", "r");

    puts(what);
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, NULL, 16);
        if (start >= 0x10000000 && start < 0x20000000)
            printf("  %.31s\n", line);
    }
    fclose(f);
}

static char *map(char *at)
{
    return mmap(at, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* Both parts have written pages, so each has its own anon_vma when the page between them arrives. */
int main(void)
{
    char *base = (char *)0x10000000;

    map(base)[0] = 1;
    map(base + 2 * 4096)[0] = 2;
    dump("two written parts");
    map(base + 4096);
    dump("the page between them");
    base[4096] = 3;
    dump("and written");
    map(base + 3 * 4096);
    dump("one above");
    return 0;
}
