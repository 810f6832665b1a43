#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

int main(void)
{
    int fd = shm_open("/pagewalk-a", O_RDWR | O_CREAT, 0600);
    say("again", shm_open("/pagewalk-a", O_RDWR | O_CREAT | O_EXCL, 0600));
    shm_unlink("/pagewalk-a");
    say("after unlink", shm_open("/pagewalk-a", O_RDWR | O_CREAT | O_EXCL, 0600) < 0 ? -1 : 0);
    shm_unlink("/pagewalk-a");
    return 0;
}
