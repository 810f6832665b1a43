#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("-1", madvise(p, (size_t)-1, MADV_DONTNEED));
    say("2^64 - 4096", madvise(p, (size_t)-PAGE, MADV_DONTNEED));
    return 0;
}
