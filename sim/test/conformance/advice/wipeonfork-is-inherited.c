#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void look(void)
{
    printf("%d, wf %d\n", p[0], flagged(p, "wf"));
}

static void again(void)
{
    look();
    p[0] = 9;
    child(look);
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    madvise(p, PAGE, MADV_WIPEONFORK);
    child(again);
    return 0;
}
