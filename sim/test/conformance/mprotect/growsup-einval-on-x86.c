#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("PROT_GROWSUP", mprotect(p, PAGE, PROT_READ | PROT_GROWSUP));
    return 0;
}
