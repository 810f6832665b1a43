#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    say("F_GET_SEALS", fcntl(fd, F_GET_SEALS));
    say("F_ADD_SEALS", fcntl(fd, F_ADD_SEALS, F_SEAL_SEAL));
    return 0;
}
