#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    int fd = open(".", O_RDONLY);
    tell("directory", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("directory, no type", mmap(NULL, PAGE, PROT_READ, 0, fd, 0));
    return 0;
}
