#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 16);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    char *p = map_file(0x20000000, 16, PROT_READ, MAP_SHARED, fd, 0);
    say("MADV_RANDOM", madvise(p, 16 * PAGE, MADV_RANDOM));
    char c = p[8 * PAGE];
    resident("after one load", p, 16);
    return 0;
}
