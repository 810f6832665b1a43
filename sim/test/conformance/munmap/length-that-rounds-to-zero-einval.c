#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("-1", munmap(p, (size_t)-1));
    say("-4095", munmap(p, (size_t)-4095));
    maps(0x20000000, 0x20001000);
    return 0;
}
