#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    unsigned char vec[4];
    say("kernel", mincore((void *)0xffff800000000000, PAGE, vec));
    say("2^63 long", mincore((void *)0x20000000, 1UL << 63, vec));
    say("wraps", mincore((void *)0x20000000, (size_t)-PAGE, vec));
    return 0;
}
