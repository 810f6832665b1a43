#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

/* A length beyond the mapping is no error when shrinking: what lies there goes. */
int main(void)
{
    anon(0x20000000, 2, RW);
    anon(0x20002000, 2, PROT_READ);
    tell("four to one", mremap((void *)0x20000000, 4 * PAGE, PAGE, 0));
    maps(0x20000000, 0x20004000);
    return 0;
}
