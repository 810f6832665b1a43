#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MADV_RANDOM", madvise(p, PAGE, MADV_RANDOM));
    printf("rr %d\n", flagged(p, "rr"));
    say("MADV_NORMAL", madvise(p, PAGE, MADV_NORMAL));
    printf("rr %d\n", flagged(p, "rr"));
    return 0;
}
