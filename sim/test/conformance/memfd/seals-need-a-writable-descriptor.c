#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    int readable = open(path, O_RDONLY);
    say("F_ADD_SEALS", fcntl(readable, F_ADD_SEALS, F_SEAL_GROW));
    printf("F_GET_SEALS %d\n", fcntl(readable, F_GET_SEALS));
    return 0;
}
