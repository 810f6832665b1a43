#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_PRIVATE | MAP_DENYWRITE, fd, 0);
    tell("MAP_DENYWRITE", p);
    say("open to write", open("f", O_RDWR));
    tell("MAP_EXECUTABLE", map_file(0x20001000, 1, PROT_READ, MAP_PRIVATE | MAP_EXECUTABLE, fd, 1));
    maps(0x20000000, 0x20002000);
    return 0;
}
