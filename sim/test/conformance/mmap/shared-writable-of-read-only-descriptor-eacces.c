#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_RDONLY);
    tell("shared, writable", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    tell("shared, readable", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    tell("private, writable", mmap((void *)0x20001000, PAGE, RW, MAP_PRIVATE | MAP_FIXED, fd, 0));
    maps(0x20000000, 0x20002000);
    return 0;
}
