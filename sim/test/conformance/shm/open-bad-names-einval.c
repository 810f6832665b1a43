#define _GNU_SOURCE
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "../say.h"

int main(void)
{
    char name[300];
    say("empty", shm_open("", O_RDWR | O_CREAT, 0600));
    say("only slashes", shm_open("//", O_RDWR | O_CREAT, 0600));
    say("a slash inside", shm_open("/a/b", O_RDWR | O_CREAT, 0600));
    memset(name, 'a', sizeof name);
    name[0] = '/';
    name[257] = 0;
    say("256 letters", shm_open(name, O_RDWR | O_CREAT, 0600));
    say("unlink it", shm_unlink(name));
    return 0;
}
