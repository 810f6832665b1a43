#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("+1, length 0", mprotect(p + 1, 0, PROT_READ));
    say("+1", mprotect(p + 1, PAGE, PROT_READ));
    return 0;
}
