#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_RDONLY);
    map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0);
    map_file(0x20010000, 1, PROT_READ, MAP_PRIVATE, fd, 0);
    say("shared to writable", mprotect((void *)0x20000000, PAGE, RW));
    say("shared to executable", mprotect((void *)0x20000000, PAGE, PROT_READ | PROT_EXEC));
    say("private to writable", mprotect((void *)0x20010000, PAGE, RW));
    return 0;
}
