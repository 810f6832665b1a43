#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"

static long before, after;

static void deep(void)
{
    volatile char room[64 * 4096];

    room[0] = 1;
    after = status("VmLck");
}

/* What the stack grows by is locked too. */
int main(void)
{
    mlockall(MCL_CURRENT);
    before = status("VmLck");
    deep();
    printf("grew %d\n", after > before);
    return 0;
}
