#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    mlockall(MCL_FUTURE);
    char *p = sbrk(4 * PAGE);
    resident("heap", (char *)(((unsigned long)p + 4095) & -PAGE), 3);
    printf("lo %d\n", flagged(p + PAGE, "lo"));
    return 0;
}
