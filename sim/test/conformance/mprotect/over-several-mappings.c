#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_NONE);
    anon(0x20002000, 1, PROT_READ | PROT_EXEC);
    say("all", mprotect((void *)0x20000000, 3 * PAGE, PROT_READ));
    maps(0x20000000, 0x20003000);
    return 0;
}
