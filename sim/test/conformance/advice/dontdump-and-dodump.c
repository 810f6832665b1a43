#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("MADV_DONTDUMP", madvise(p, PAGE, MADV_DONTDUMP));
    printf("dd %d\n", flagged(p, "dd"));
    say("MADV_DODUMP", madvise(p, PAGE, MADV_DODUMP));
    printf("dd %d\n", flagged(p, "dd"));
    return 0;
}
