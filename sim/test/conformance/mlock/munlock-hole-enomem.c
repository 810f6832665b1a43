#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    mlock(p, PAGE);
    say("past the end", munlock(p, 2 * PAGE));
    printf("%ld kB\n", status("VmLck"));
    say("nothing there", munlock((void *)0x30000000, PAGE));
    return 0;
}
