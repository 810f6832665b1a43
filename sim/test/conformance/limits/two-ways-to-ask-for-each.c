/* getrlimit and prlimit tell the same of every resource; what neither knows, what cannot be written to, what may not be set. */
#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"
#include <sys/syscall.h>

int main(void)
{
    int same = 0;
    for (int what = 0; what < RLIM_NLIMITS; what++) {
        struct rlimit a, b;
        int r = syscall(SYS_getrlimit, what, &a), s = syscall(SYS_prlimit64, 0, what, NULL, &b);
        same += r == 0 && s == 0 && a.rlim_cur == b.rlim_cur && a.rlim_max == b.rlim_max;
    }
    printf("%d of %d the same\n", same, RLIM_NLIMITS);
    struct rlimit limit;
    say("not a resource", syscall(SYS_getrlimit, 1000, &limit));
    say("resource -1", syscall(SYS_setrlimit, -1, &limit));
    say("get to where nothing is", syscall(SYS_getrlimit, RLIMIT_CORE, -1L));
    say("set from where nothing is", syscall(SYS_setrlimit, RLIMIT_NOFILE, 16L));
    getrlimit(RLIMIT_NOFILE, &limit);
    rlim_t hard = limit.rlim_max;
    limit.rlim_cur = hard + 1;
    say("soft above hard", setrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_cur = hard;
    limit.rlim_max = 2000000000;
    say("more files than a system may have", setrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_max = hard;
    drop();
    limit.rlim_max = hard + 1;
    say("a user, more than the hard limit", setrlimit(RLIMIT_NOFILE, &limit));
    limit.rlim_cur = limit.rlim_max = 100;
    say("a user, less", setrlimit(RLIMIT_NOFILE, &limit));
    printf("getdtablesize %d\n", getdtablesize());
    return 0;
}
