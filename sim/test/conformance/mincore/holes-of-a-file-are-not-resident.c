#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    ftruncate(fd, 3 * PAGE);
    char *p = map_file(0x20000000, 3, RW, MAP_SHARED, fd, 0);
    resident("never touched", p, 3);
    p[PAGE] = 1;
    resident("middle written", p, 3);
    return 0;
}
