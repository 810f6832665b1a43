#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED | MAP_NORESERVE, fd, 0);
    map_file(0x20001000, 1, RW, MAP_SHARED, fd, 1);
    printf("nr %d, ac %d\n", flagged(p, "nr"), flagged(p, "ac"));
    maps(0x20000000, 0x20002000);
    return 0;
}
