#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TRY(e) do { errno = 0; long _r = (e); printf("%s = %s%s\n", #e, _r < 0 ? "-1 " : "ok", _r < 0 ? strerrorname_np(errno) : ""); if (_r > 2) close(_r); } while (0)

int main(void)
{
    char longer[300];

    memset(longer, 'n', 299); longer[299] = 0;
    mkdir("d", 0755); symlink("f", "l"); symlink("loop", "loop"); symlink("nowhere", "dangling"); mkfifo("fifo", 0644);
    TRY(open("f", O_RDONLY)); TRY(open("f", O_RDONLY | O_CREAT, 0600)); TRY(open("f", O_CREAT | O_EXCL | O_RDWR, 0600));
    TRY(open("f", O_RDWR | O_TRUNC)); TRY(open("f", O_DIRECTORY)); TRY(open("d", O_RDONLY)); TRY(open("d", O_RDWR)); TRY(open("d", O_RDONLY | O_DIRECTORY));
    TRY(open("f/x", O_RDONLY)); TRY(open("none/x", O_RDONLY | O_CREAT, 0600)); TRY(open("", O_RDONLY)); TRY(open(longer, O_RDONLY));
    TRY(open("l", O_RDONLY)); TRY(open("l", O_RDONLY | O_NOFOLLOW)); TRY(open("loop", O_RDONLY)); TRY(open("dangling", O_RDONLY)); TRY(open("dangling", O_RDONLY | O_CREAT | O_EXCL, 0600));
    TRY(open((char *)1, O_RDONLY)); TRY(open("fifo", O_RDONLY | O_NONBLOCK)); TRY(open("fifo", O_WRONLY | O_NONBLOCK));
    TRY(open("f", O_PATH)); TRY(open("d", O_TMPFILE | O_RDWR, 0600)); TRY(openat(99, "f", O_RDONLY)); TRY(openat(0, "f", O_RDONLY)); TRY(openat(99, "/dev/null", O_RDONLY)); TRY(openat(AT_FDCWD, "f", O_RDONLY));
    TRY(open("d", O_CREAT | O_RDONLY, 0600)); TRY(open("d/", O_RDONLY)); TRY(open("f/", O_RDONLY)); TRY(open("new/", O_CREAT | O_RDWR, 0600)); TRY(creat("c", 0400)); TRY(open("/dev/null", O_RDWR)); TRY(open(".", O_RDONLY)); TRY(open("..", O_RDONLY));
    return 0;
}
