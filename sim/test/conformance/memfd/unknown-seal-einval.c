#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    say("0x100", fcntl(fd, F_ADD_SEALS, 0x100));
    say("0", fcntl(fd, F_ADD_SEALS, 0));
    return 0;
}
