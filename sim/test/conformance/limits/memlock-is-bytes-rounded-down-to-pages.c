#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE - 1);
    drop();
    char *p = anon(0x20000000, 2, RW);
    say("one page", mlock(p, PAGE));
    say("two pages", mlock(p, 2 * PAGE));
    return 0;
}
