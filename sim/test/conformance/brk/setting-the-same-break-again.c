#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    void *now = sbrk(0);
    say("brk(now)", brk(now));
    printf("%d\n", sbrk(0) == now);
    return 0;
}
