#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

int main(void)
{
    say("missing", shm_open("/pagewalk-none", O_RDWR, 0600));
    return 0;
}
