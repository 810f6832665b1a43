// uid: 1000
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void try(const char *what, int flags)
{
    int fd = open("file", flags);

    printf("%s: %s\n", what, fd < 0 ? strerror(errno) : "ok");
    if (fd >= 0)
        close(fd);
}

int main(void)
{
    int fd = open("file", O_WRONLY | O_CREAT, 0400);
    printf("%ld\n", (long)write(fd, "x", 1));
    close(fd);
    try("0400 read", O_RDONLY);
    try("0400 write", O_WRONLY);
    chmod("file", 0200);
    try("0200 read", O_RDONLY);
    try("0200 write", O_WRONLY);
    chmod("file", 0600);
    try("0600 read and write", O_RDWR);
    return 0;
}
