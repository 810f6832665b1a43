#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"

/* x86-64 without protection keys has no page that can be executed and not read. */
int main(void)
{
    char *p = anon(0x20000000, 1, PROT_EXEC);
    printf("load %s, store %s\n", load(p), store(p, 1));
    maps(0x20000000, 0x20001000);
    return 0;
}
