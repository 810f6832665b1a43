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

static void look(void)
{
    printf("child: %d\n", (int)(pagemap(p) >> 56 & 1));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 1;
    printf("alone: %d\n", (int)(pagemap(p) >> 56 & 1));
    child(look);
    return 0;
}
