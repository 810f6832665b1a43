#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
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

/* One load, and what is in the page cache near it is mapped: the aligned 64 KiB. */
int main(void)
{
    char *p = map_file(0x20000000, 16, PROT_READ, MAP_SHARED, file("f", 16), 0);
    char c = p[5 * PAGE];
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    char *q = map_file(0x2010c000, 16, PROT_READ, MAP_SHARED, open("f", O_RDONLY), 0);
    c = q[0];
    printf("across a border Rss %ld kB\n", smaps(q, "Rss"));
    return 0;
}
