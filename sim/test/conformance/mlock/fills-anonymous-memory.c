#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 4, RW);
    say("mlock", mlock(p, 4 * PAGE));
    resident("pages", p, 4);
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    return 0;
}
