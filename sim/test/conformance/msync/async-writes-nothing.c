#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    fsync(fd);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    p[0] = 'Z';
    say("MS_ASYNC", msync(p, PAGE, MS_ASYNC));
    printf("dirty %ld kB\n", smaps(p, "Shared_Dirty") + smaps(p, "Private_Dirty"));
    return 0;
}
