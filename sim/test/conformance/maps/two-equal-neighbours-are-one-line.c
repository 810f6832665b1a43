#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void dump(const char *what, unsigned long low, unsigned long high)
{
    char line[512];
    unsigned long start, end, offset;
    char perms[8];
    FILE *f = fopen("/proc/self/maps", "r");

    puts(what);
    while (fgets(line, sizeof line, f))
        if (sscanf(line, "%lx-%lx %4s %lx", &start, &end, perms, &offset) == 4 && start >= low && end <= high)
            printf("  %lx-%lx %s %08lx\n", start, end, perms, offset);
    fclose(f);
}

int main(void)
{
    char *a = mmap((void *)0x10000000, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    dump("one", 0x10000000, 0x10100000);
    mmap(a + 2 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    dump("with a hole", 0x10000000, 0x10100000);
    mmap(a + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    dump("filled", 0x10000000, 0x10100000);
    mmap(a + 3 * 4096, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(a + 4 * 4096, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    mmap(a + 5 * 4096, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    dump("with others behind", 0x10000000, 0x10100000);
    mprotect(a + 3 * 4096, 4096, PROT_READ);
    dump("one made equal", 0x10000000, 0x10100000);
    return 0;
}
