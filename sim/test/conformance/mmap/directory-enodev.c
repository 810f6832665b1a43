#define _GNU_SOURCE
#include <fcntl.h>
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    int fd = open(".", O_RDONLY);
    tell("directory", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("directory, no type", mmap(NULL, PAGE, PROT_READ, 0, fd, 0));
    return 0;
}
