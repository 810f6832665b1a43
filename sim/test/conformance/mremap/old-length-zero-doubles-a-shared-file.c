#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    char *q = mremap(p + PAGE, 0, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    tell("second", q);
    q[0] = 'Z';
    printf("%c\n", p[PAGE]);
    maps(0x20000000, 0x30000000);
    return 0;
}
