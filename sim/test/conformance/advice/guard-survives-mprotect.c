#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    madvise(p, PAGE, MADV_GUARD_INSTALL);
    mprotect(p, PAGE, PROT_READ);
    mprotect(p, PAGE, RW);
    printf("%s\n", store(p, 1));
    return 0;
}
