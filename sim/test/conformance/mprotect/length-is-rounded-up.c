#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("one byte", mprotect(p, 1, PROT_READ));
    say("a page and a byte", mprotect(p, PAGE + 1, PROT_READ));
    maps(0x20000000, 0x20003000);
    return 0;
}
