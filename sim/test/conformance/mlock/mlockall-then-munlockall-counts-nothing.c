#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    printf("VmLck %ld kB\n", status("VmLck"));
    say("all", mlockall(MCL_CURRENT | MCL_FUTURE));
    printf("something is locked: %d\n", status("VmLck") > 0);
    char *p = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("the new one: %ld kB\n", smaps(p, "Locked"));
    say("none", munlockall());
    printf("VmLck %ld kB, the new one: %ld kB\n", status("VmLck"), smaps(p, "Locked"));
    return 0;
}
