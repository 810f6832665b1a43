#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    anon(0x20002000, 1, RW);
    say("over a hole", mlock(p, 3 * PAGE));
    printf("%ld kB, lo %d\n", status("VmLck"), flagged(p, "lo"));
    resident("first", p, 1);
    return 0;
}
