#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    mlock(p, 2 * PAGE);
    say("remap", remap_file_pages(p, PAGE, 0, 2, 0));
    printf("lo %d, VmLck %ld kB\n", flagged(p, "lo"), status("VmLck"));
    return 0;
}
