#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE);
    drop();
    char *p = anon(0x20000000, 4, RW);
    say("three", mlock(p, 3 * PAGE));
    say("two", mlock(p, 2 * PAGE));
    say("a third", mlock(p + 2 * PAGE, PAGE));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
