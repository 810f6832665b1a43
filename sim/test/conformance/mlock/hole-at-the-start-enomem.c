#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20001000, 1, RW);
    say("hole first", mlock((void *)0x20000000, 2 * PAGE));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
