#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, PROT_NONE);
    say("mlock", mlock(p, 2 * PAGE));
    printf("lo %d, %ld kB\n", flagged(p, "lo"), status("VmLck"));
    return 0;
}
