#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    unsigned char vec[1];
    say("mapped nowhere", mincore((void *)0x30000000, 0, vec));
    say("without a vector", mincore((void *)0x30000000, 0, NULL));
    return 0;
}
