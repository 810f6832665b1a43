#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("hole, bad prot", mprotect((void *)0x30000000, PAGE, 0x100));
    say("hole", mprotect((void *)0x30000000, PAGE, PROT_READ));
    return 0;
}
