#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    int fd = file("f", 3);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    char *p = map_file(0x20000000, 3, PROT_READ, MAP_SHARED, fd, 0);
    resident("dropped", p, 3);
    madvise(p, 3 * PAGE, MADV_RANDOM);
    char c = p[PAGE];
    resident("second page read", p, 3);
    return 0;
}
