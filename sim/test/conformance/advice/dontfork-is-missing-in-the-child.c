#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

static char *p;

static void look(void)
{
    printf("child %s\n", load(p));
    maps(0x20000000, 0x20003000);
}

int main(void)
{
    p = anon(0x20001000, 1, RW);
    anon(0x20000000, 1, PROT_READ);
    say("MADV_DONTFORK", madvise(p, PAGE, MADV_DONTFORK));
    printf("dc %d\n", flagged(p, "dc"));
    child(look);
    printf("parent %s\n", load(p));
    return 0;
}
