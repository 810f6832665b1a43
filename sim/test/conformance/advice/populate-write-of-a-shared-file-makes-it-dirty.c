#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("MADV_POPULATE_READ", madvise(p, 2 * PAGE, MADV_POPULATE_READ));
    printf("dirty %ld kB\n", smaps(p, "Private_Dirty"));
    say("MADV_POPULATE_WRITE", madvise(p, 2 * PAGE, MADV_POPULATE_WRITE));
    printf("dirty %ld kB\n", smaps(p, "Private_Dirty"));
    return 0;
}
