#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

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
