#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

/* Looked at first of all. */
int main(void)
{
    say("both", mprotect((void *)1, 0, PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP));
    say("misaligned", mprotect((void *)1, 0, PROT_READ));
    return 0;
}
