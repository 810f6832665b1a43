#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void try(const char *what, size_t length, int flags, int fd, long offset)
{
    void *p = mmap(NULL, length, PROT_READ, flags, fd, offset);
    printf("%s: %s\n", what, p == MAP_FAILED ? strerror(errno) : "ok");
}

int main(void)
{
    try("offset 1, bad fd", 4096, MAP_PRIVATE, -1, 1);
    try("bad fd", 4096, MAP_PRIVATE, -1, 0);
    try("bad fd, length 0", 0, MAP_PRIVATE, -1, 0);
    try("closed fd", 4096, MAP_SHARED, 77, 0);
    try("offset 1, anonymous", 4096, MAP_PRIVATE | MAP_ANONYMOUS, -1, 1);
    try("offset 4096, anonymous", 4096, MAP_PRIVATE | MAP_ANONYMOUS, -1, 4096);
    try("anonymous ignores the fd", 4096, MAP_PRIVATE | MAP_ANONYMOUS, 77, 0);
    return 0;
}
