#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, 2 * PAGE);
    say("F_SEAL_GROW", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    say("longer", ftruncate(fd, 3 * PAGE));
    say("shorter", ftruncate(fd, PAGE));
    say("write past the end", pwrite(fd, "x", 1, PAGE));
    say("write within", pwrite(fd, "x", 1, 0) == 1 ? 0 : -1);
    say("fallocate", fallocate(fd, 0, 0, 4 * PAGE));
    return 0;
}
