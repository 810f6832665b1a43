#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("kernel vector, mapped", mincore(p, PAGE, (void *)0xffff800000000000));
    say("kernel vector, unmapped", mincore((void *)0x30000000, PAGE, (void *)0xffff800000000000));
    return 0;
}
