#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("anonymous", mremap(p, 0, PAGE, MREMAP_MAYMOVE));
    int fd = file("f", 1);
    tell("file", mremap(map_file(0x20010000, 1, RW, MAP_PRIVATE, fd, 0), 0, PAGE, MREMAP_MAYMOVE));
    return 0;
}
