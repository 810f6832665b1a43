#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE);
    drop();
    char *p = anon(0x20000000, 2, RW);
    say("mlock", mlock(p, 2 * PAGE));
    tell("three pages", mremap(p, 2 * PAGE, 3 * PAGE, MREMAP_MAYMOVE));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
