/* Eight locked pages lose their middle; munlock from there on, and from the first page on. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 8, RW);
    memset(p, 0x20, 8 * PAGE);
    say("mlock", mlock(p, 8 * PAGE));
    munmap(p + 2 * PAGE, 4 * PAGE);
    printf("VmLck %ld kB\n", status("VmLck"));
    say("from the hole on", munlock(p + 2 * PAGE, 8 * PAGE));
    printf("VmLck %ld kB\n", status("VmLck"));
    say("from the first page on", munlock(p, 8 * PAGE));
    printf("VmLck %ld kB\n", status("VmLck"));
    say("a negative length", munlock(p, -8 * PAGE));
    return 0;
}
