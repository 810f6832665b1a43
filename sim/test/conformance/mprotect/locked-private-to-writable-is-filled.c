#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* A field of the mapping that holds an address, from /proc/self/smaps, in kB. */
static long smaps(void *address, const char *name)
{
    unsigned long start, end, at = (unsigned long)address;
    long value = -1;
    char line[512], word[64];
    int here = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%lx-%lx", &start, &end) == 2)
            here = at >= start && at < end;
        else if (here && sscanf(line, "%63[^:]", word) == 1 && strcmp(word, name) == 0)
            sscanf(strchr(line, ':') + 1, "%ld", &value);
    }
    fclose(f);
    return value;
}

/* What may be written and is locked has its pages at once. */
int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * PAGE, PROT_READ, ANON | MAP_FIXED | MAP_LOCKED, -1, 0);
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    mprotect(p, 4 * PAGE, RW);
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    return 0;
}
