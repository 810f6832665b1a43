#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* Each call says all anew. */
int main(void)
{
    mlockall(MCL_FUTURE);
    mlockall(MCL_CURRENT);
    printf("lo %d\n", flagged(anon(0x20000000, 1, RW), "lo"));
    return 0;
}
