#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("all on fault", mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT));
    char *q = anon(0x20010000, 2, RW);
    resident("present", p, 2);
    resident("future", q, 2);
    printf("lo %d %d\n", flagged(p, "lo"), flagged(q, "lo"));
    return 0;
}
