#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

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
