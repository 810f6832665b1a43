#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20001000, 1, RW);
    say("starts in a hole", mprotect(p - PAGE, 2 * PAGE, PROT_READ));
    maps(0x20000000, 0x20003000);
    return 0;
}
