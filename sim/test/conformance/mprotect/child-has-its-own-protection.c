#define _GNU_SOURCE
#include <stdlib.h>
#include "../faults.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void change(void)
{
    mprotect(p, PAGE, PROT_READ);
    printf("child: store %s\n", store(p, 1));
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    child(change);
    printf("parent: store %s\n", store(p, 1));
    return 0;
}
