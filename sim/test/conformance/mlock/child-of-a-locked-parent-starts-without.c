#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void look(void)
{
    printf("child lo %d, future %d\n", flagged(p, "lo"), flagged(anon(0x20010000, 1, RW), "lo"));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    mlockall(MCL_CURRENT | MCL_FUTURE);
    child(look);
    printf("parent lo %d\n", flagged(p, "lo"));
    return 0;
}
