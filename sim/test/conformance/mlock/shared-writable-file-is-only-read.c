#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("mlock", mlock(p, 2 * PAGE));
    printf("Rss %ld, Anonymous %ld kB\n", smaps(p, "Rss"), smaps(p, "Anonymous"));
    return 0;
}
