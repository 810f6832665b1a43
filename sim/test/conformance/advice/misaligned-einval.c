#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("+1", madvise(p + 1, PAGE, MADV_DONTNEED));
    say("+1, length 0", madvise(p + 1, 0, MADV_NORMAL));
    return 0;
}
