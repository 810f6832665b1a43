#define _GNU_SOURCE
#include "../say.h"

/* Looked at first of all. */
int main(void)
{
    say("both", mprotect((void *)1, 0, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP));
    say("misaligned", mprotect((void *)1, 0, PROT_READ));
    return 0;
}
