#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    close(fd);
    p[0] = 'Z';
    fd = open("f", O_RDONLY);
    char c;
    read(fd, &c, 1);
    printf("%c\n", c);
    return 0;
}
