#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int a = file("f", 4), b = file("g", 4);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, a, 0);
    say("into a hole", remap_file_pages(p, 2 * PAGE, 0, 1, 0));
    map_file(0x20001000, 1, RW, MAP_SHARED, b, 1);
    say("into another file", remap_file_pages(p, 2 * PAGE, 0, 1, 0));
    return 0;
}
