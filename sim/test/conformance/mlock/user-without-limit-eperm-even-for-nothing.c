#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    char *p = anon(0x20000000, 1, RW);
    say("a page", mlock(p, PAGE));
    say("length 0", mlock(p, 0));
    say("a hole", mlock((void *)0x30000000, PAGE));
    return 0;
}
