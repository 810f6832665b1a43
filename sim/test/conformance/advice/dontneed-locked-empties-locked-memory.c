#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#endif

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

/* Do the VmFlags of the mapping that holds an address have this one? */
static int flagged(void *address, const char *code)
{
    unsigned long start, end, at = (unsigned long)address;
    char line[512], word[8];
    int here = 0, found = 0;
    FILE *f = fopen("/proc/self/smaps", "r");

    snprintf(word, sizeof word, " %s", code);
    while (fgets(line, sizeof line, f)) {
        if (sscanf(line, "%lx-%lx", &start, &end) == 2)
            here = at >= start && at < end;
        else if (here && strncmp(line, "VmFlags:", 8) == 0)
            found = strstr(line, word) != NULL;
    }
    fclose(f);
    return found;
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

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock(p, 2 * PAGE);
    p[0] = 7;
    say("MADV_DONTNEED_LOCKED", madvise(p, PAGE, MADV_DONTNEED_LOCKED));
    resident("pages", p, 2);
    printf("lo %d, %d\n", flagged(p, "lo"), p[0]);
    return 0;
}
