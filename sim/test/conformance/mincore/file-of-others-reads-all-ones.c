#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"

/* Of a file that one may not write and does not own nothing is told (5.2). */
int main(void)
{
    int fd = file("f", 2);
    fsync(fd);
    posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    close(fd);
    drop();
    fd = open("f", O_RDONLY);
    char *p = map_file(0x20000000, 2, PROT_READ, MAP_SHARED, fd, 0);
    resident("as a user", p, 2);
    return 0;
}
