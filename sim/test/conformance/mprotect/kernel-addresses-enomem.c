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
    say("at the top", mprotect((void *)0x7ffffffff000, PAGE, PROT_READ));
    say("not canonical", mprotect((void *)0x800000000000, PAGE, PROT_READ));
    say("kernel", mprotect((void *)0xffff800000000000, PAGE, PROT_READ));
    return 0;
}
