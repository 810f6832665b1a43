#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

int main(void)
{
    int ends[2];
    pipe(ends);
    char *p = anon(0x20000000, 1, RW);
    say("guard", madvise(p, PAGE, MADV_GUARD_INSTALL));
    say("write from it", write(ends[1], p, 1));
    return 0;
}
