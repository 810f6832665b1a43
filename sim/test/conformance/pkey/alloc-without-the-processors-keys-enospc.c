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
    say("plain", pkey_alloc(0, 0));
    say("PKEY_DISABLE_ACCESS", pkey_alloc(0, PKEY_DISABLE_ACCESS));
    say("PKEY_DISABLE_WRITE", pkey_alloc(0, PKEY_DISABLE_WRITE));
    return 0;
}
