#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = map_file(0x20000000, 3, RW, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    printf("Rss %ld, Anonymous %ld kB\n", smaps(p, "Rss"), smaps(p, "Anonymous"));
    return 0;
}
