#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("the middle", mprotect(p + PAGE, PAGE, RW));
    maps(0x20000000, 0x20003000);
    return 0;
}
