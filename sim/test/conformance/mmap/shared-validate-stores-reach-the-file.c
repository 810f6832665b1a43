#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    int fd = file("f", 1);
    char c, *p = mmap((void *)0x20000000, PAGE, RW, MAP_SHARED_VALIDATE | MAP_FIXED, fd, 0);
    p[0] = 'Z';
    pread(fd, &c, 1, 0);
    printf("%c\n", c);
    maps(0x20000000, 0x20001000);
    return 0;
}
