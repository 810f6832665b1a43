#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* Two locks, one unlock. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    mlock(p, PAGE);
    munlock(p, PAGE);
    printf("%ld kB, lo %d\n", status("VmLck"), flagged(p, "lo"));
    return 0;
}
