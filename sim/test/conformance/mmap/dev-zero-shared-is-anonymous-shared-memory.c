#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void change(void)
{
    p[0] = 'c';
}

int main(void)
{
    int fd = open("/dev/zero", O_RDWR);
    p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    child(change);
    printf("%c\n", p[0]);
    maps(0x20000000, 0x20001000);
    return 0;
}
