#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    p[0] = 'Z';
    munmap(p, PAGE);
    p = map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0);
    printf("%c\n", p[0]);
    return 0;
}
