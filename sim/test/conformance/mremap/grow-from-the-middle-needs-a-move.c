#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* Only the end of a mapping can grow where it is. */
int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    tell("the middle page", mremap(p + PAGE, PAGE, 2 * PAGE, 0));
    return 0;
}
