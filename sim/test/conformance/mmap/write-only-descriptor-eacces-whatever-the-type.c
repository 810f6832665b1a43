#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_WRONLY);
    tell("private, readable", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("shared, writable", mmap(NULL, PAGE, PROT_WRITE, MAP_SHARED, fd, 0));
    tell("shared, none", mmap(NULL, PAGE, PROT_NONE, MAP_SHARED, fd, 0));
    return 0;
}
