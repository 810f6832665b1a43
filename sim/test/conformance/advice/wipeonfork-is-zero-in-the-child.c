#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

static char *p;

static void look(void)
{
    printf("child %d\n", p[0]);
    p[0] = 8;
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    say("MADV_WIPEONFORK", madvise(p, PAGE, MADV_WIPEONFORK));
    child(look);
    printf("parent %d, wf %d\n", p[0], flagged(p, "wf"));
    return 0;
}
