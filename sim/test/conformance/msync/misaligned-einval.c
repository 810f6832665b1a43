#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("+1", msync(p + 1, PAGE, MS_SYNC));
    say("+1, length 0", msync(p + 1, 0, MS_SYNC));
    return 0;
}
