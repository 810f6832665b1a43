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
    p = map_file(0x20000000, 1, RW, MAP_SHARED, file("f", 1), 0);
    say("MADV_DONTFORK", madvise(p, PAGE, MADV_DONTFORK));
    child(look);
    return 0;
}
