#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    say("F_SEAL_SEAL", fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL));
    say("another", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    printf("%x\n", fcntl(fd, F_GET_SEALS));
    return 0;
}
