#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("ordinary", mprotect(p, PAGE, PROT_READ | PROT_GROWSDOWN));
    int fd = file("f", 1);
    map_file(0x20010000, 1, RW, MAP_PRIVATE, fd, 0);
    say("file", mprotect((void *)0x20010000, PAGE, PROT_READ | PROT_GROWSDOWN));
    return 0;
}
