#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("mapped", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    mprotect(p, PAGE, PROT_READ);
    say("read-only now", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    munmap(p, PAGE);
    say("unmapped", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    return 0;
}
