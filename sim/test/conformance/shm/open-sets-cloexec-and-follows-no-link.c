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
    int fd = shm_open("/pagewalk-e", O_RDWR | O_CREAT, 0600);
    printf("FD_CLOEXEC %d\n", fcntl(fd, F_GETFD));
    symlink("/dev/shm/pagewalk-e", "/dev/shm/pagewalk-f");
    say("a symbolic link", shm_open("/pagewalk-f", O_RDWR, 0));
    shm_unlink("/pagewalk-f");
    shm_unlink("/pagewalk-e");
    return 0;
}
