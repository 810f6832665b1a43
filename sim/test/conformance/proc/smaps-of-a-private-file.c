#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = map_file(0x20000000, 3, RW, MAP_PRIVATE, file("f", 3), 0);
    char c = p[0];
    p[PAGE] = 1;
    printf("Size %ld, Rss %ld, Anonymous %ld\n", smaps(p, "Size"), smaps(p, "Rss"), smaps(p, "Anonymous"));
    return 0;
}
