#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    write(fd, "abc", 3);
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_PRIVATE, fd, 0);
    printf("%s %d %d\n", p, p[3], p[4095]);
    return 0;
}
