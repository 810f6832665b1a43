#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static void look(void)
{
    maps(0x20000000, 0x20010000);
}

int main(void)
{
    anon(0x20000000, 2, RW);
    anon(0x20002000, 1, PROT_READ);
    mprotect((void *)0x20000000, PAGE, PROT_EXEC);
    look();
    child(look);
    return 0;
}
