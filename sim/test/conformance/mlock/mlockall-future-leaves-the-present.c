#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MCL_FUTURE", mlockall(MCL_FUTURE));
    char *q = anon(0x20010000, 1, RW);
    printf("old lo %d, new lo %d\n", flagged(p, "lo"), flagged(q, "lo"));
    resident("new", q, 1);
    return 0;
}
