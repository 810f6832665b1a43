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
    int fd = memfd_create("m", 0);
    say("F_ADD_SEALS", fcntl(fd, F_ADD_SEALS, F_SEAL_GROW));
    printf("F_GET_SEALS %d\n", fcntl(fd, F_GET_SEALS));
    return 0;
}
