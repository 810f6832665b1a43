#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("flags 1", pkey_alloc(1, 0));
    say("rights 4", pkey_alloc(0, 4));
    return 0;
}
