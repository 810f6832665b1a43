#define _GNU_SOURCE
#include <stdlib.h>
#include "../memory.h"
#include "../process.h"
#include "../say.h"

static char *p;

static void look(void)
{
    printf("child %d\n", p[0]);
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    madvise(p, PAGE, MADV_WIPEONFORK);
    say("MADV_KEEPONFORK", madvise(p, PAGE, MADV_KEEPONFORK));
    child(look);
    return 0;
}
