#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW), *q = anon(0x20002000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    p[0] = q[0] = 1;
    say("the middle", mprotect((void *)0x20001000, PAGE, RW));
    maps(0x20000000, 0x20003000);
    return 0;
}
