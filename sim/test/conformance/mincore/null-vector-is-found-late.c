#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* NULL is a user address: what is wrong with it shows when the answer is copied. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("mapped", mincore(p, PAGE, NULL));
    say("unmapped", mincore((void *)0x30000000, PAGE, NULL));
    return 0;
}
