#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("third page", remap_file_pages(p, PAGE, 0, 2, 0));
    printf("%c %c\n", p[0], p[PAGE]);
    maps(0x20000000, 0x20002000);
    return 0;
}
