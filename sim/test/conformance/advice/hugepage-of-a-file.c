#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, file("f", 1), 0);
    say("MADV_HUGEPAGE", madvise(p, PAGE, MADV_HUGEPAGE));
    printf("hg %d\n", flagged(p, "hg"));
    return 0;
}
