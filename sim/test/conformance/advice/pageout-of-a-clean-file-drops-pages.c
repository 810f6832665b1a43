#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    char *p = map_file(0x20000000, 2, PROT_READ, MAP_SHARED, fd, 0);
    char c = p[0] + p[PAGE];
    resident("before", p, 2);
    say("MADV_PAGEOUT", madvise(p, 2 * PAGE, MADV_PAGEOUT));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    printf("%c %c\n", p[0], p[PAGE]);
    return 0;
}
