#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    int fd = shm_open("pagewalk-b", O_RDWR | O_CREAT, 0600);
    say("without a slash", fd < 0 ? -1 : 0);
    fd = shm_open("///pagewalk-b", O_RDWR, 0);
    say("with three", fd < 0 ? -1 : 0);
    shm_unlink("/pagewalk-b");
    return 0;
}
