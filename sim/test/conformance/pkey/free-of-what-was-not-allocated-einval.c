#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    say("key 1", pkey_free(1));
    say("key 16", pkey_free(16));
    say("key -1", pkey_free(-1));
    return 0;
}
