#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

int main(void)
{
    char *p = map_file(0x20000000, 3, RW, MAP_SHARED, file("f", 1), 0);
    say("read", madvise(p, 3 * PAGE, MADV_POPULATE_READ));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    return 0;
}
