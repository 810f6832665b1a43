#define _GNU_SOURCE
#include <stdlib.h>
#include "../memory.h"
#include "../process.h"

static char *p;

static void look(void)
{
    printf("child: %s\n", p);
    munmap(p, PAGE);
}

int main(void)
{
    p = anon(0x20000000, 1, RW);
    strcpy(p, "mine");
    child(look);
    printf("parent: %s\n", p);
    return 0;
}
