#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    say("0x100", fcntl(fd, F_ADD_SEALS, 0x100));
    say("0", fcntl(fd, F_ADD_SEALS, 0));
    return 0;
}
