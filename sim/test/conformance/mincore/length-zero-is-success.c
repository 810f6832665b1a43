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
    unsigned char vec[1];
    say("mapped nowhere", mincore((void *)0x30000000, 0, vec));
    say("without a vector", mincore((void *)0x30000000, 0, NULL));
    return 0;
}
