#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    mlock(p, 2 * PAGE);
    char *q = mremap(p, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    printf("lo %d, VmLck %ld kB\n", flagged(q, "lo"), status("VmLck"));
    return 0;
}
