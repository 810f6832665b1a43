#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

/* What is locked already does not count once more. */
int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE);
    drop();
    char *p = anon(0x20000000, 4, RW);
    say("two", mlock(p, 2 * PAGE));
    say("the same two", mlock(p, 2 * PAGE));
    say("one of them and the next", mlock(p + PAGE, 2 * PAGE));
    return 0;
}
