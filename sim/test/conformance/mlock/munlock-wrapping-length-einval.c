#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("2^64 - 4096", munlock(p, (size_t)-PAGE));
    say("length 0", munlock((void *)0x30000000, 0));
    return 0;
}
