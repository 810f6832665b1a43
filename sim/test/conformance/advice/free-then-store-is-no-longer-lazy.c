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

/* Pages reach their list in batches of a processor; locking something empties them. */
static void drain(void)
{
    char *p = anon(0x2f000000, 1, RW);

    mlock(p, PAGE);
    munmap(p, PAGE);
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    drain();
    madvise(p, 2 * PAGE, MADV_FREE);
    drain();
    p[0] = 8;
    printf("Private_Dirty %ld, Private_Clean %ld kB\n", smaps(p, "Private_Dirty"), smaps(p, "Private_Clean"));
    return 0;
}
