#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#endif

int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    char *q = mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_DONTUNMAP | MREMAP_FIXED, (void *)0x28000000);
    tell("new", q);
    q[0] = 'Z';
    printf("old %c\n", p[0]);
    maps(0x20000000, 0x30000000);
    return 0;
}
