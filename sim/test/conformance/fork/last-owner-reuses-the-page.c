#define _GNU_SOURCE
#include <stdlib.h>
#include "../memory.h"
#include "../process.h"

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

static char *p;

static void nothing(void)
{
}

/* When the child is gone, a store needs no copy. */
int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 1;
    unsigned long mask = (1UL << 55) - 1, frame = pagemap(p) & mask;
    child(nothing);
    p[0] = 2;
    printf("same frame %d\n", (pagemap(p) & mask) == frame);
    return 0;
}
