#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef PROT_SEM
#define PROT_SEM 0x8
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("PROT_SEM", mprotect(p, PAGE, PROT_READ | PROT_SEM));
    maps(0x20000000, 0x20001000);
    return 0;
}
