#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("0", msync((void *)0x30000000, 0, MS_SYNC));
    return 0;
}
