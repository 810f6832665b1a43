#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef PROT_SEM
#define PROT_SEM 0x8
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, PROT_READ | PROT_SEM);
    tell("PROT_SEM", p);
    printf("load %s, store %s\n", load(p), store(p, 1));
    maps(0x20000000, 0x20001000);
    return 0;
}
