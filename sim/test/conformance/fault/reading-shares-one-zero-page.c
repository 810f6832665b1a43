#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

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
