#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("MADV_POPULATE_READ", madvise(p, 3 * PAGE, MADV_POPULATE_READ));
    resident("pages", p, 3);
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    return 0;
}
