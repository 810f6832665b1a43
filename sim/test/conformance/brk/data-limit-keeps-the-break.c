#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    long now = syscall(SYS_brk, 0);
    limit(RLIMIT_DATA, 64 << 10);
    printf("%d\n", syscall(SYS_brk, now + (1 << 20)) == now);
    say("sbrk", (long)sbrk(1 << 20));
    return 0;
}
