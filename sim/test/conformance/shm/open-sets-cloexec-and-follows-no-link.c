#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

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
