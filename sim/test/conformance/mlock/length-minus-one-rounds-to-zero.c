#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("aligned", mlock(p, (size_t)-1));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
