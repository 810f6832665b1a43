#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW), *v = anon(0x20010000, 1, PROT_READ);
    say("read-only vector", mincore(p, PAGE, (void *)v));
    return 0;
}
