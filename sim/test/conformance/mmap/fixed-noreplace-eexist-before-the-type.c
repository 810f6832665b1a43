#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* The overlap is found before the type of mapping is looked at. */
int main(void)
{
    anon(0x20000000, 1, PROT_READ);
    tell("no type, taken", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0));
    tell("no type, free", mmap((void *)0x20001000, PAGE, PROT_READ, MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0));
    return 0;
}
