#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

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

/* Which pages are in memory, as mincore says. */
static void resident(const char *what, void *p, int pages)
{
    unsigned char vec[64];

    if (mincore(p, pages * PAGE, vec)) {
        printf("%s: %s\n", what, strerrorname_np(errno));
        return;
    }
    printf("%s: ", what);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
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
    say("MADV_FREE", madvise(p, 2 * PAGE, MADV_FREE));
    drain();
    resident("pages", p, 2);
    printf("LazyFree %ld kB, Rss %ld kB\n", smaps(p, "LazyFree"), smaps(p, "Rss"));
    return 0;
}
