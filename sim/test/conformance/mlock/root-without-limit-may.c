#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    char *p = anon(0x20000000, 4, RW);
    say("four pages", mlock(p, 4 * PAGE));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
