#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    int fd = open("/dev/null", O_RDWR);
    tell("private", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("shared", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    return 0;
}
