#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <limits.h>

int main(void)
{
    char *last = (char *)(LONG_MAX - LONG_MAX % PAGE);
    say("mlock", mlock(last, 8));
    say("munlock", munlock(last, 8));
    say("mlock at the end of all", mlock((void *)-PAGE, 8));
    say("mlock over it", mlock((void *)-PAGE, 2 * PAGE));
    say("munlock over it", munlock((void *)-PAGE, 2 * PAGE));
    say("mlock of a kernel address", mlock((void *)0xffff800000000000, PAGE));
    char *p = malloc(8);
    say("inside a page", mlock(p + 1, 1));
    say("munlock", munlock(p + 1, 1));
    say("munlock of what was not locked", munlock(p, 8));
    return 0;
}
