#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"

int main(void)
{
    drop();
    int fd = open("/dev/shm/pagewalk-own", O_RDWR | O_CREAT | O_TRUNC, 0600);
    unlink("/dev/shm/pagewalk-own");
    ftruncate(fd, 2 * PAGE);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    resident("fresh", p, 2);
    p[0] = 1;
    resident("one written", p, 2);
    return 0;
}
