#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

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
