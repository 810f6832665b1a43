#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MADV_MERGEABLE", madvise(p, PAGE, MADV_MERGEABLE));
    printf("mg %d\n", flagged(p, "mg"));
    say("MADV_UNMERGEABLE", madvise(p, PAGE, MADV_UNMERGEABLE));
    printf("mg %d\n", flagged(p, "mg"));
    return 0;
}
