#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    char *q = mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    printf("%s %s\n", load(q), load(q + PAGE));
    return 0;
}
