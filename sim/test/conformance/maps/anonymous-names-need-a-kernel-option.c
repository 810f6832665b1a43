#define _GNU_SOURCE
#include <sys/prctl.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef PR_SET_VMA
#define PR_SET_VMA 0x53564d41
#endif
#ifndef PR_SET_VMA_ANON_NAME
#define PR_SET_VMA_ANON_NAME 0
#endif

int main(void)
{
    anon(0x20000000, 1, RW);
    say("PR_SET_VMA_ANON_NAME", prctl(PR_SET_VMA, PR_SET_VMA_ANON_NAME, 0x20000000, PAGE, "name"));
    maps(0x20000000, 0x20010000);
    return 0;
}
