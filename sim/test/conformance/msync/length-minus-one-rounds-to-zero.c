#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("-1", msync(p, (size_t)-1, MS_SYNC));
    return 0;
}
