#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

int main(void)
{
    say("hole, bad prot", mprotect((void *)0x30000000, PAGE, 0x100));
    say("hole", mprotect((void *)0x30000000, PAGE, PROT_READ));
    return 0;
}
