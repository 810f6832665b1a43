#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    p[0] = 'Z';
    say("MADV_DONTNEED", madvise(p, PAGE, MADV_DONTNEED));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    resident("page", p, 1);
    printf("%c\n", p[0]);
    return 0;
}
