#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    say("0", mlockall(0));
    say("8", mlockall(8));
    say("MCL_ONFAULT alone", mlockall(MCL_ONFAULT));
    say("MCL_CURRENT", mlockall(MCL_CURRENT));
    say("MCL_FUTURE", mlockall(MCL_FUTURE));
    return 0;
}
