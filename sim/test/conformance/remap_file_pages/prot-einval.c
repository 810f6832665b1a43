#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("PROT_READ", remap_file_pages(p, PAGE, PROT_READ, 1, 0));
    return 0;
}
