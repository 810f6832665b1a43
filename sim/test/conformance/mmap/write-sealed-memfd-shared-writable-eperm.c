#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);
    tell("shared, writable", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    tell("private, writable", mmap((void *)0x20000000, PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, 0));
    return 0;
}
