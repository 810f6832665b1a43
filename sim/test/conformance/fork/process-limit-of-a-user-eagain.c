#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
    drop();
    limit(RLIMIT_NPROC, 0);
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    say("fork", pid);
    return 0;
}
