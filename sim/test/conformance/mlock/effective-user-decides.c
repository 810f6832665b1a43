/* With another effective user the limit holds, back as root it does not: mlock, mlock2, mlockall and munlockall. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/resource.h>

static void as(int user, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };
    char *p = anon(0x20000000, 1, PROT_READ);
    seteuid(0);
    setrlimit(RLIMIT_MEMLOCK, &both);
    seteuid(user);
    printf("user %d, limit %ld\n", user, (long)bytes);
    say("  mlock", mlock(p, PAGE));
    say("  mlock2", mlock2(p, PAGE, 0));
    say("  mlockall of what is there", mlockall(MCL_CURRENT));
    say("  of what will be", mlockall(MCL_FUTURE));
    say("  of both", mlockall(MCL_CURRENT | MCL_FUTURE));
    say("  of nothing", mlockall(0));
    say("  with other flags", mlockall(~(MCL_CURRENT | MCL_FUTURE)));
    say("  munlockall", munlockall());
}

int main(void)
{
    as(0, PAGE - 1);
    as(65534, PAGE - 1);
    as(65534, 7);
    as(65534, 0);
    as(0, 0);
    return 0;
}
