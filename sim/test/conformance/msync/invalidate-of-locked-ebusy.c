#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock(p + PAGE, PAGE);
    say("the unlocked page", msync(p, PAGE, MS_INVALIDATE));
    say("the locked page", msync(p + PAGE, PAGE, MS_INVALIDATE));
    say("both", msync(p, 2 * PAGE, MS_INVALIDATE | MS_SYNC));
    say("sync of the locked page", msync(p + PAGE, PAGE, MS_SYNC));
    return 0;
}
