// After clear_refs a shared page that is read and then written is soft-dirty from the write on, not from the read.
#define _GNU_SOURCE
#include "../memory.h"
#include <stdint.h>

static void bits(const char *what, char *p, int pages)
{
    uint64_t entries[4];
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, entries, 8 * pages, (long)p / PAGE * 8);
    close(fd);
    printf("%s:", what);
    for (int i = 0; i < pages; i++)
        printf(" %d%d", (int)(entries[i] >> 63), (int)(entries[i] >> 55 & 1));
    puts("");
}

static void walk(const char *what, volatile char *p)
{
    int fd = open("/proc/self/clear_refs", O_WRONLY);

    puts(what);
    bits("mapped", (char *)p, 3);
    p[0] = 1;
    bits("first page written", (char *)p, 3);
    write(fd, "4", 1);
    close(fd);
    bits("cleared", (char *)p, 3);
    p[0];
    p[PAGE];
    bits("two read", (char *)p, 3);
    p[0] = 2;
    bits("first written", (char *)p, 3);
    p[PAGE] = 2;
    bits("second written", (char *)p, 3);
    mprotect((char *)p, 3 * PAGE, PROT_READ);
    mprotect((char *)p, 3 * PAGE, RW);
    p[2 * PAGE] = 3;
    bits("third written", (char *)p, 3);
}

int main(void)
{
    walk("shared", mmap(NULL, 3 * PAGE, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    walk("private", mmap(NULL, 3 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    int fd = file("file", 3);
    walk("file", mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0));
    unlink("file");
    return 0;
}
