#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    p[PAGE] = 'x';
    ftruncate(fd, PAGE);
    printf("first %s, second %s\n", load(p), load(p + PAGE));
    return 0;
}
