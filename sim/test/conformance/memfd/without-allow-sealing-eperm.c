#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

int main(void)
{
    int fd = memfd_create("m", 0);
    say("F_ADD_SEALS", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    printf("F_GET_SEALS %d\n", fcntl(fd, F_GET_SEALS));
    return 0;
}
