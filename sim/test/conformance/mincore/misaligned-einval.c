#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    unsigned char vec[4];
    char *p = anon(0x20000000, 1, RW);
    say("+1", mincore(p + 1, PAGE, vec));
    say("+1, length 0", mincore(p + 1, 0, vec));
    return 0;
}
