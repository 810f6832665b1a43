#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 2, PROT_READ, MAP_SHARED, fd, 0);
    say("both pages", mlock(p, 2 * PAGE));
    printf("lo %d\n", flagged(p, "lo"));
    return 0;
}
