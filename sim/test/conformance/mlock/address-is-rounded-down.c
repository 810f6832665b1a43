#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("one byte in the middle", mlock(p + PAGE + 100, 1));
    say("across an edge", mlock(p + 2 * PAGE - 1, 2));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
