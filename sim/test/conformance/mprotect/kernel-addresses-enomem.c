#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("at the top", mprotect((void *)0x7ffffffff000, PAGE, PROT_READ));
    say("not canonical", mprotect((void *)0x800000000000, PAGE, PROT_READ));
    say("kernel", mprotect((void *)0xffff800000000000, PAGE, PROT_READ));
    return 0;
}
