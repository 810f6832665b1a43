#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    say("MCL_CURRENT", mlockall(MCL_CURRENT));
    resident("pages", p, 4);
    return 0;
}
