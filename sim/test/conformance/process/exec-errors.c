#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void try(const char *what, const char *path)
{
    char *argv[] = { "x", NULL }, *envp[] = { NULL };

    execve(path, argv, envp);
    printf("%s: %s\n", what, strerror(errno));
}

int main(void)
{
    int fd = open("text", O_WRONLY | O_CREAT, 0755);

    write(fd, "not a program\n", 14);
    close(fd);
    close(open("plain", O_WRONLY | O_CREAT, 0644));
    try("missing", "missing");
    try("text", "./text");
    try("no permission", "./plain");
    try("directory", "/tmp");
    return 0;
}
