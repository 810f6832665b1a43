#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void try(const char *what, int fd)
{
    void *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, fd, 0);
    printf("%s: %s\n", what, p == MAP_FAILED ? strerror(errno) : "ok");
}

int main(void)
{
    int fds[2];

    pipe(fds);
    try("directory", open(".", O_RDONLY));
    try("pipe, read end", fds[0]);
    try("pipe, write end", fds[1]);
    try("/dev/null", open("/dev/null", O_RDONLY));
    return 0;
}
