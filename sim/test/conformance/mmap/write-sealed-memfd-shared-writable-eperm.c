#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);
    tell("shared, writable", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    tell("private, writable", mmap((void *)0x20000000, PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, 0));
    return 0;
}
