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
    say("unmapped", mprotect((void *)0x30000000, 0, PROT_READ));
    say("unmapped, bad prot", mprotect((void *)0x30000000, 0, 0x100));
    say("beyond the top", mprotect((void *)0x7ffffffff000, 0, PROT_READ));
    return 0;
}
