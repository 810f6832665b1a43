#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, 2 * PAGE);
    say("F_SEAL_SHRINK", fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK));
    say("shorter", ftruncate(fd, PAGE));
    say("longer", ftruncate(fd, 3 * PAGE));
    say("the same", ftruncate(fd, 3 * PAGE));
    return 0;
}
