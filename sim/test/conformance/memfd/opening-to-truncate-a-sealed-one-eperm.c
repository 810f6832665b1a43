/* O_TRUNC is a truncation: a memfd that is sealed against shrinking is not opened. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void try(const char *what, int fd)
{
    char path[40];
    int again;

    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    again = open(path, O_RDWR | O_TRUNC);
    printf("%s: %s, size %ld\n", what, again < 0 ? strerror(errno) : "opened", (long)lseek(fd, 0, SEEK_END));
    if (again >= 0)
        close(again);
    printf("descriptor that comes next: %d\n", dup(0));
}

int main(void)
{
    int fd = memfd_create("sealed", MFD_ALLOW_SEALING);

    ftruncate(fd, 100);
    fcntl(fd, F_ADD_SEALS, F_SEAL_GROW);
    try("sealed against growing", fd);
    ftruncate(fd, 0);
    fd = memfd_create("sealed", MFD_ALLOW_SEALING);
    ftruncate(fd, 100);
    fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK);
    try("sealed against shrinking", fd);
    return 0;
}
