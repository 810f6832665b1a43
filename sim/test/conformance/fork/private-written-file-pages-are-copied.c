#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

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
    printf("child Rss %ld, Anonymous %ld kB, %c\n", smaps(p, "Rss"), smaps(p, "Anonymous"), p[0]);
}

int main(void)
{
    p = map_file(0x20000000, 2, RW, MAP_PRIVATE, file("f", 2), 0);
    p[0] = 'Z';
    child(look);
    return 0;
}
