#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    p[0] = 'Z';
    printf("dirty %ld kB\n", smaps(p, "Shared_Dirty") + smaps(p, "Private_Dirty"));
    say("MS_SYNC", msync(p, 2 * PAGE, MS_SYNC));
    printf("dirty %ld kB\n", smaps(p, "Shared_Dirty") + smaps(p, "Private_Dirty"));
    return 0;
}
