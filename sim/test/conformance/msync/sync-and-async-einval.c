#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("both", msync(p, PAGE, MS_SYNC | MS_ASYNC));
    say("both and invalidate", msync(p, PAGE, MS_SYNC | MS_ASYNC | MS_INVALIDATE));
    return 0;
}
