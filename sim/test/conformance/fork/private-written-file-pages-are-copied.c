#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

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
