#define _GNU_SOURCE
#include <stdlib.h>
#include "../memory.h"
#include "../process.h"

static char *p;

static void empty(void)
{
    madvise(p, PAGE, MADV_DONTNEED);
    printf("child %d\n", p[0]);
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 7;
    child(empty);
    printf("parent %d\n", p[0]);
    return 0;
}
