#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("0", remap_file_pages(p, 0, 0, 1, 0));
    say("4095", remap_file_pages(p, 4095, 0, 1, 0));
    say("wraps", remap_file_pages(p, (size_t)-PAGE, 0, 1, 0));
    return 0;
}
