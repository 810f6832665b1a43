#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char c, *p = map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    p[0] = 'Z';
    say("MS_SYNC", msync(p, PAGE, MS_SYNC));
    pread(fd, &c, 1, 0);
    printf("%c\n", c);
    return 0;
}
