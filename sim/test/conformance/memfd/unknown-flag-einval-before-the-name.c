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
    say("flag", memfd_create(NULL, 0x100));
    say("name", memfd_create(NULL, 0));
    say("name in the kernel", memfd_create((void *)0xffff800000000000, 0));
    return 0;
}
