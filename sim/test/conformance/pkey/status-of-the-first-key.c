#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("key 0", pkey_mprotect(p, PAGE, PROT_READ, 0));
    maps(0x20000000, 0x20001000);
    return 0;
}
