#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

int main(void)
{
    say("mapped nowhere", mlock((void *)0x30000000, 0));
    printf("%ld kB\n", status("VmLck"));
    return 0;
}
