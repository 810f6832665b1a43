#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

int main(void)
{
    int fd = shm_open("pagewalk-b", O_RDWR | O_CREAT, 0600);
    say("without a slash", fd < 0 ? -1 : 0);
    fd = shm_open("///pagewalk-b", O_RDWR, 0);
    say("with three", fd < 0 ? -1 : 0);
    shm_unlink("/pagewalk-b");
    return 0;
}
