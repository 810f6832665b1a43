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
    say("nothing there", madvise((void *)0x30000000, 0, MADV_DONTNEED));
    say("at the top", madvise((void *)0x7ffffffff000, 0, MADV_NORMAL));
    return 0;
}
