#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    tell("to one page", mremap(p, 4 * PAGE, PAGE, 0));
    printf("tail %s\n", load(p + PAGE));
    maps(0x20000000, 0x20004000);
    return 0;
}
