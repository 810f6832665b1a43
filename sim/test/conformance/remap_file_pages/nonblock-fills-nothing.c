#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("MAP_NONBLOCK", remap_file_pages(p, PAGE, 0, 2, MAP_NONBLOCK));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    say("0", remap_file_pages(p + PAGE, PAGE, 0, 3, 0));
    printf("Rss %ld kB\n", smaps(p + PAGE, "Rss"));
    return 0;
}
