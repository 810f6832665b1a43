#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

/* A part without an anon_vma takes that of its neighbour when it is touched, if they could be one again. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mprotect(p + PAGE, PAGE, PROT_READ);
    p[0] = 1;
    mprotect(p + PAGE, PAGE, RW | PROT_EXEC);
    p[PAGE] = 1;
    mprotect(p + PAGE, PAGE, RW);
    maps(0x20000000, 0x20002000);
    return 0;
}
