#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("key 5", pkey_mprotect(p, PAGE, PROT_READ, 5));
    say("key 16", pkey_mprotect(p, PAGE, PROT_READ, 16));
    say("key -2", pkey_mprotect(p, PAGE, PROT_READ, -2));
    maps(0x20000000, 0x20001000);
    return 0;
}
