#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = map_file(0x20000000, 1, RW, MAP_PRIVATE, file("f", 1), 0);
    say("MADV_MERGEABLE", madvise(p, PAGE, MADV_MERGEABLE));
    printf("mg %d\n", flagged(p, "mg"));
    return 0;
}
