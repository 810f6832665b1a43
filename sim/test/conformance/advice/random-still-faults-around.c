#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 16);
    char *p = map_file(0x20000000, 16, PROT_READ, MAP_SHARED, fd, 0);
    madvise(p, 16 * PAGE, MADV_RANDOM);
    char c = p[8 * PAGE];
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    return 0;
}
