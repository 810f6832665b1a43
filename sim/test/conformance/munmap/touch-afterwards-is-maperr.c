#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    p[0] = p[PAGE] = 1;
    munmap(p, PAGE);
    printf("gone %s, beside it %s\n", load(p), load(p + PAGE));
    return 0;
}
