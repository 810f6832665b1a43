#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE);
    drop();
    char *p = anon(0x20000000, 2, RW);
    say("two", mlock(p, 2 * PAGE));
    munmap(p, PAGE);
    char *q = anon(0x20010000, 1, RW);
    say("one elsewhere", mlock(q, PAGE));
    return 0;
}
