#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    limit(RLIMIT_MEMLOCK, RLIM_INFINITY);
    say("2^64 - 4096", mlock(p, (size_t)-PAGE));
    return 0;
}
