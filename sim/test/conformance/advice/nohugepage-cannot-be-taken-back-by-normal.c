#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    madvise(p, PAGE, MADV_NOHUGEPAGE);
    say("MADV_NORMAL", madvise(p, PAGE, MADV_NORMAL));
    printf("nh %d\n", flagged(p, "nh"));
    return 0;
}
