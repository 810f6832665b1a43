#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("unmapped", mprotect((void *)0x30000000, 0, PROT_READ));
    say("unmapped, bad prot", mprotect((void *)0x30000000, 0, 0x100));
    say("beyond the top", mprotect((void *)0x7ffffffff000, 0, PROT_READ));
    return 0;
}
