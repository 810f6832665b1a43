#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MADV_RANDOM", madvise(p, PAGE, MADV_RANDOM));
    say("MADV_SEQUENTIAL", madvise(p, PAGE, MADV_SEQUENTIAL));
    printf("rr %d, sr %d\n", flagged(p, "rr"), flagged(p, "sr"));
    return 0;
}
