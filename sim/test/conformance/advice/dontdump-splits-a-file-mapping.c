#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 3);
    char *p = map_file(0x20000000, 3, PROT_READ, MAP_SHARED, fd, 0);
    say("MADV_DONTDUMP", madvise(p + PAGE, PAGE, MADV_DONTDUMP));
    maps(0x20000000, 0x20003000);
    return 0;
}
