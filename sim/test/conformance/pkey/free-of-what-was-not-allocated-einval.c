#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("key 1", pkey_free(1));
    say("key 16", pkey_free(16));
    say("key -1", pkey_free(-1));
    return 0;
}
