#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    mlockall(MCL_CURRENT | MCL_FUTURE);
    say("munlockall", munlockall());
    printf("%ld kB, lo %d\n", status("VmLck"), flagged(anon(0x20000000, 1, RW), "lo"));
    return 0;
}
