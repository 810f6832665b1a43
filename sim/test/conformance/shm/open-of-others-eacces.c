#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include "../process.h"
#include "../say.h"

int main(void)
{
    int fd = shm_open("/pagewalk-c", O_RDWR | O_CREAT, 0600);
    drop();
    say("as a user", shm_open("/pagewalk-c", O_RDWR, 0));
    say("unlink as a user", shm_unlink("/pagewalk-c"));
    seteuid(0);
    unlink("/dev/shm/pagewalk-c");
    return 0;
}
