#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    say("MS_INVALIDATE", msync(p, PAGE, MS_INVALIDATE));
    printf("%d\n", p[0]);
    return 0;
}
