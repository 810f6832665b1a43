#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("last", remap_file_pages(p, 2 * PAGE, 0, (size_t)-1, 0));
    return 0;
}
