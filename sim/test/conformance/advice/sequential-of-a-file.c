#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 4, PROT_READ, MAP_PRIVATE, fd, 0);
    say("MADV_SEQUENTIAL", madvise(p + PAGE, PAGE, MADV_SEQUENTIAL));
    maps(0x20000000, 0x20004000);
    printf("sr %d\n", flagged(p + PAGE, "sr"));
    return 0;
}
