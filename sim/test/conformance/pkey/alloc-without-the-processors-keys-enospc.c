#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("plain", pkey_alloc(0, 0));
    say("PKEY_DISABLE_ACCESS", pkey_alloc(0, PKEY_DISABLE_ACCESS));
    say("PKEY_DISABLE_WRITE", pkey_alloc(0, PKEY_DISABLE_WRITE));
    return 0;
}
