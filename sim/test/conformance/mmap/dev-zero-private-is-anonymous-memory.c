#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = open("/dev/zero", O_RDWR);
    char *p = map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    p[0] = 1;
    printf("%d %d, Anonymous %ld kB\n", p[0], p[1], smaps(p, "Anonymous"));
    maps(0x20000000, 0x20001000);
    return 0;
}
