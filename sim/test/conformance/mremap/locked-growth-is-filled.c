#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    tell("three pages", mremap(p, PAGE, 3 * PAGE, 0));
    resident("pages", p, 3);
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
