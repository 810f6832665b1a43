#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, 2 * PAGE);
    fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);
    say("punch", fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, PAGE));
    return 0;
}
