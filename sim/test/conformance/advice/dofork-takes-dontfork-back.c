#define _GNU_SOURCE
#include <stdlib.h>
#include "../faults.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

static char *p;

static void look(void)
{
    printf("child %s\n", load(p));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    madvise(p, PAGE, MADV_DONTFORK);
    say("MADV_DOFORK", madvise(p, PAGE, MADV_DOFORK));
    child(look);
    return 0;
}
