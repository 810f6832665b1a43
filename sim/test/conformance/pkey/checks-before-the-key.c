#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* Alignment, the wrap and the bits of prot come first; length 0 is success with any key. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("misaligned", pkey_mprotect(p + 1, PAGE, PROT_READ, 5));
    say("length 0", pkey_mprotect(p, 0, PROT_READ, 5));
    say("wrap", pkey_mprotect(p, (size_t)-PAGE, PROT_READ, 5));
    say("bad prot", pkey_mprotect(p, PAGE, 0x100, 5));
    say("hole", pkey_mprotect((void *)0x30000000, PAGE, PROT_READ, 5));
    return 0;
}
