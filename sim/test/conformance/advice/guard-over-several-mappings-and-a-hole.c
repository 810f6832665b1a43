#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    anon(0x20003000, 1, RW);
    say("over a hole", madvise((void *)0x20000000, 4 * PAGE, MADV_GUARD_INSTALL));
    printf("%s %s %s\n", load((char *)0x20000000), load((char *)0x20001000), load((char *)0x20003000));
    return 0;
}
