#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* The lines that do not depend on the kernel's options. */
static const char *wanted[] = { "Size:", "KernelPageSize:", "MMUPageSize:", "Rss:", "Pss:", "Shared_Clean:", "Shared_Dirty:", "Private_Clean:",
                                "Private_Dirty:", "Referenced:", "Anonymous:", "LazyFree:", "Swap:", "SwapPss:", "Locked:", "VmFlags:" };

static void smaps(const char *what, void *address)
{
    char line[512];
    int inside = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    printf("%s\n", what);
    while (fgets(line, sizeof line, f)) {
        char *end;
        unsigned long start = strtoul(line, &end, 16);
        if (*end == '-' && line[0] != 'S') {
            unsigned long stop = strtoul(end + 1, NULL, 16);
            inside = start <= (unsigned long)address && (unsigned long)address < stop;
            continue;
        }
        for (int i = 0; inside && i < sizeof wanted / sizeof *wanted; i++)
            if (strncmp(line, wanted[i], strlen(wanted[i])) == 0)
                printf("  %s", line);
    }
    fclose(f);
}

int main(void)
{
    char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    smaps("fresh", p);
    p[0] = p[4096] = 1;
    volatile char c = p[3 * 4096];
    smaps("two written, one read", p);
    mlock(p, 8 * 4096);
    mprotect(p, 8 * 4096, PROT_READ);
    smaps("locked, read-only", p);
    char *s = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    s[0] = 1;
    c = s[4096];
    smaps("shared anonymous", s);
    return 0;
}
