#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    printf("VmLck %ld kB\n", status("VmLck"));
    say("on fault", mlock2(p, PAGE, MLOCK_ONFAULT));
    printf("VmLck %ld kB\n", status("VmLck"));
    say("full", mlock2(p, PAGE, 0));
    printf("VmLck %ld kB\n", status("VmLck"));
    say("mlock", mlock(p, PAGE));
    printf("VmLck %ld kB\n", status("VmLck"));
    say("munlock", munlock(p, PAGE));
    printf("VmLck %ld kB\n", status("VmLck"));
    return 0;
}
