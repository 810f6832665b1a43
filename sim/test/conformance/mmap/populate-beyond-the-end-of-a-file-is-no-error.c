#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 3, PROT_READ, MAP_SHARED | MAP_POPULATE, fd, 0);
    tell("three pages of one", p);
    printf("Rss %ld kB, last %s\n", smaps(p, "Rss"), load(p + 2 * PAGE));
    return 0;
}
