#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

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

/* Runs something in a child and waits for it. */
static void child(void (*action)(void))
{
    fflush(stdout);
    if (fork() == 0) {
        action();
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
}

static char *p;

static void look(void)
{
    printf("child Rss %ld kB\n", smaps(p, "Rss"));
    char c = p[0];
    printf("child Rss %d\n", smaps(p, "Rss") > 0);
}

/* The child faults what it could find in the cache anyway. */
int main(void)
{
    p = map_file(0x20000000, 4, PROT_READ, MAP_SHARED, file("f", 4), 0);
    madvise(p, 4 * PAGE, MADV_POPULATE_READ);
    child(look);
    return 0;
}
