#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void look(void)
{
    printf("child Rss %ld, Pss %ld\n", smaps(p, "Rss"), smaps(p, "Pss"));
}

int main(void)
{
    p = anon(0x20000000, 2, RW);
    memset(p, 1, 2 * PAGE);
    printf("alone Rss %ld, Pss %ld\n", smaps(p, "Rss"), smaps(p, "Pss"));
    child(look);
    return 0;
}
