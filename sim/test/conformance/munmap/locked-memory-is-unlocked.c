#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    mlock(p, 4 * PAGE);
    printf("%ld kB\n", status("VmLck"));
    munmap(p + PAGE, 2 * PAGE);
    printf("%ld kB\n", status("VmLck"));
    maps(0x20000000, 0x20004000);
    return 0;
}
