#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void try(const char *what, const char *name, int flags)
{
    int fd = open(name, flags, 0644);

    printf("%s: %s\n", what, fd < 0 ? strerror(errno) : "ok");
    if (fd >= 0)
        close(fd);
}

int main(void)
{
    try("missing", "missing", O_RDONLY);
    try("create", "new", O_RDWR | O_CREAT);
    try("create exclusive", "new", O_RDWR | O_CREAT | O_EXCL);
    mkdir("dir", 0755);
    try("directory for reading", "dir", O_RDONLY);
    try("directory for writing", "dir", O_RDWR);
    try("below a file", "new/below", O_RDONLY);
    try("below a missing directory", "no/below", O_RDWR | O_CREAT);
    try("file as a directory", "new", O_RDONLY | O_DIRECTORY);
    try("empty name", "", O_RDONLY);
    return 0;
}
