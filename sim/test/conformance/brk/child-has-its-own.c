#define _GNU_SOURCE
#include <stdlib.h>
#include "../process.h"

#define PAGE 4096L

static void grow(void)
{
    char *p = sbrk(0);
    printf("child: %d\n", sbrk(16 * PAGE) == p);
}

int main(void)
{
    char *before = sbrk(0);
    child(grow);
    printf("parent: %d\n", sbrk(0) == before);
    return 0;
}
