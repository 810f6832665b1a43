#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MADV_HUGEPAGE", madvise(p, PAGE, MADV_HUGEPAGE));
    printf("hg %d, nh %d\n", flagged(p, "hg"), flagged(p, "nh"));
    say("MADV_NOHUGEPAGE", madvise(p, PAGE, MADV_NOHUGEPAGE));
    printf("hg %d, nh %d\n", flagged(p, "hg"), flagged(p, "nh"));
    return 0;
}
