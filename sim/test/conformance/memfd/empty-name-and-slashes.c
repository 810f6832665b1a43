#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char line[256], path[64];
    int fd = memfd_create("", 0), other = memfd_create("a/b", 0);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    int n = readlink(path, line, 255);
    printf("%.*s\n", n, line);
    snprintf(path, sizeof path, "/proc/self/fd/%d", other);
    n = readlink(path, line, 255);
    printf("%.*s\n", n, line);
    return 0;
}
