#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    char *p = map_file(0x20000000, 4, PROT_READ, MAP_SHARED, fd, 0);
    resident("before", p, 4);
    say("MADV_WILLNEED", madvise(p, 4 * PAGE, MADV_WILLNEED));
    char c = p[3 * PAGE];
    resident("after", p, 4);
    printf("mapped %d\n", smaps(p, "Rss") > 0);
    return 0;
}
