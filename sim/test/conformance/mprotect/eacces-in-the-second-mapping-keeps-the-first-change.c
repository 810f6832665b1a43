#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_RDONLY);
    anon(0x20000000, 1, PROT_READ);
    map_file(0x20001000, 1, PROT_READ, MAP_SHARED, fd, 0);
    say("both to writable", mprotect((void *)0x20000000, 2 * PAGE, RW));
    maps(0x20000000, 0x20002000);
    return 0;
}
