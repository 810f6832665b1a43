#define _GNU_SOURCE
#include <stdlib.h>
#include "../faults.h"
#include "../memory.h"
#include "../process.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif
#ifndef MADV_GUARD_REMOVE
#define MADV_GUARD_REMOVE 103
#endif

static char *p;

static void look(void)
{
    printf("child %s %s\n", load(p), load(p + PAGE));
    madvise(p, PAGE, MADV_GUARD_REMOVE);
    printf("child %s\n", load(p));
}

int main(void)
{
    p = anon(0x20000000, 2, RW);
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    child(look);
    printf("parent %s\n", load(p));
    return 0;
}
