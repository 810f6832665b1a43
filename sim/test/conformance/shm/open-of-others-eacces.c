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

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

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
