#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("5, length 0", madvise(p, 0, 5));
    say("26", madvise(p, PAGE, 26));
    say("-1", madvise(p, PAGE, -1));
    say("104", madvise((void *)0x30000001, PAGE, 104));
    return 0;
}
