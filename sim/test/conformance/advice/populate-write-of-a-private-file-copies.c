#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

int main(void)
{
    char *p = map_file(0x20000000, 2, RW, MAP_PRIVATE, file("f", 2), 0);
    say("MADV_POPULATE_WRITE", madvise(p, PAGE, MADV_POPULATE_WRITE));
    printf("Anonymous %ld kB, %c\n", smaps(p, "Anonymous"), p[0]);
    return 0;
}
