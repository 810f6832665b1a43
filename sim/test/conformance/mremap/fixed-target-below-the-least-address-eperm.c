#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    drop();
    tell("page 0 by a user", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, NULL));
    return 0;
}
