#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, PROT_NONE), *q = anon(0x20010000, 1, RW);
    say("MCL_CURRENT", mlockall(MCL_CURRENT));
    printf("lo %d %d\n", flagged(p, "lo"), flagged(q, "lo"));
    return 0;
}
