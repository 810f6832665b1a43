#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    drop();
    say("mlock", mlock(p, PAGE));
    say("munlock", munlock(p, PAGE));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
