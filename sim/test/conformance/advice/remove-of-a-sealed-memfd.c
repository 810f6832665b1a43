#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    p[0] = 7;
    fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE);
    say("MADV_REMOVE", madvise(p, PAGE, MADV_REMOVE));
    printf("%d\n", p[0]);
    return 0;
}
