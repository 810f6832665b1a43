#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include "../say.h"

#ifndef F_SEAL_EXEC
#define F_SEAL_EXEC 0x20
#endif

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    struct stat st;
    say("F_SEAL_EXEC", fcntl(fd, F_ADD_SEALS, F_SEAL_EXEC));
    printf("seals %x\n", fcntl(fd, F_GET_SEALS));
    say("fchmod 666", fchmod(fd, 0666));
    say("fchmod 600", fchmod(fd, 0600));
    return 0;
}
