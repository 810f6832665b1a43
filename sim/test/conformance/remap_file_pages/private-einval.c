#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0);
    say("private file", remap_file_pages(p, PAGE, 0, 1, 0));
    say("private anonymous", remap_file_pages(anon(0x20010000, 1, RW), PAGE, 0, 0, 0));
    return 0;
}
