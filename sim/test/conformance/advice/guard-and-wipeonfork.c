#define _GNU_SOURCE
#include <stdlib.h>
#include "../faults.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

static char *p;

static void look(void)
{
    printf("child %s\n", load(p));
}

/* What is wiped has no guards either. */
int main(void)
{
    p = anon(0x20000000, 1, RW);
    madvise(p, PAGE, MADV_WIPEONFORK);
    say("MADV_GUARD_INSTALL", madvise(p, PAGE, MADV_GUARD_INSTALL));
    child(look);
    printf("parent %s\n", load(p));
    return 0;
}
