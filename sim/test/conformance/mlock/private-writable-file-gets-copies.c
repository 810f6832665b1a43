#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* So that a store later needs no page. */
int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_PRIVATE, fd, 0);
    say("mlock", mlock(p, 2 * PAGE));
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    return 0;
}
