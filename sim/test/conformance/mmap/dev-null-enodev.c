#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    int fd = open("/dev/null", O_RDWR);
    tell("private", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("shared", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    return 0;
}
