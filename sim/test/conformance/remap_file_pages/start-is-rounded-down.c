#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("+100", remap_file_pages(p + 100, PAGE, 0, 2, 0));
    printf("%c %c\n", p[0], p[PAGE]);
    return 0;
}
