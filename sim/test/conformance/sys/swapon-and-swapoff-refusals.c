// swapon and swapoff of what is no swap area: missing, empty, too small, of zeros, a directory, a device, as a user.
#define _GNU_SOURCE
#include "../say.h"
#include "../process.h"
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/syscall.h>

static void both(const char *what, const char *path)
{
    printf("%s\n", what);
    say("  swapon", syscall(SYS_swapon, path, 0));
    say("  swapoff", syscall(SYS_swapoff, path));
}

static void user(void)
{
    drop();
    both("a user: a file", "zeros");
    both("a user: missing", "missing");
    say("a user: flags", syscall(SYS_swapon, "zeros", 0x1000000));
}

int main(void)
{
    char page[4096] = "";
    int fd = open("zeros", O_RDWR | O_CREAT | O_TRUNC, 0600);

    for (int i = 0; i < 10; i++)
        write(fd, page, sizeof page);
    close(open("empty", O_RDWR | O_CREAT | O_TRUNC, 0777));
    mkdir("directory", 0700);
    mkfifo("fifo", 0600);
    both("missing", "./missing");
    both("empty", "empty");
    both("zeros", "zeros");
    both("a directory", "directory");
    both("a device", "/dev/null");
    both("nowhere", (char *)8);
    both("no name", "");
    say("flags", syscall(SYS_swapon, "zeros", 0x1000000));
    child(user);
    return 0;
}
