#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    char c = p[0] + p[PAGE];
    unsigned long mask = (1UL << 55) - 1;
    printf("one frame %d, Rss %ld kB\n", (pagemap(p) & mask) == (pagemap(p + PAGE) & mask), smaps(p, "Rss"));
    return 0;
}
