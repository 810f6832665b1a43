#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    say("MCL_CURRENT", mlockall(MCL_CURRENT));
    char *p = anon(0x20000000, 1, RW);
    printf("lo %d\n", flagged(p, "lo"));
    return 0;
}
