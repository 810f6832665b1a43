#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 1, PROT_WRITE);
    printf("load %s, store %s\n", load(p), store(p, 1));
    maps(0x20000000, 0x20001000);
    return 0;
}
