#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 3 * PAGE, PROT_NONE, ANON | MAP_LOCKED, -1, 0);
    tell("PROT_NONE", p);
    resident("pages", p, 3);
    printf("lo %d, VmLck %ld kB\n", flagged(p, "lo"), status("VmLck"));
    return 0;
}
