#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    return 0;
}
