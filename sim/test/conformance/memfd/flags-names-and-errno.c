#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void try(const char *what, const char *name, unsigned flags)
{
    int fd = memfd_create(name, flags);

    printf("%s: %s\n", what, fd < 0 ? strerror(errno) : "ok");
    if (fd >= 0)
        close(fd);
}

int main(void)
{
    char name[300];

    try("plain", "x", 0);
    try("empty name", "", 0);
    try("slash in the name", "a/b", MFD_CLOEXEC);
    try("unknown flag", "x", 0x100);
    try("NULL", NULL, 0);
    memset(name, 'n', sizeof name);
    name[249] = 0;
    try("249 characters", name, 0);
    name[249] = 'n';
    name[250] = 0;
    try("250 characters", name, 0);
    return 0;
}
