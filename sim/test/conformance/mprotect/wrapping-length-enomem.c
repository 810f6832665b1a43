#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("2^64 - 4096", mprotect(p, (size_t)-PAGE, PROT_READ));
    say("to the very end", mprotect(p, (size_t)-(unsigned long)p, PROT_READ));
    say("-1", mprotect(p, (size_t)-1, PROT_READ));
    maps(0x20000000, 0x20001000);
    return 0;
}
