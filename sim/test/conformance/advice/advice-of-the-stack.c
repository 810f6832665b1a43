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
    char *p = (char *)((unsigned long)&p & -PAGE);
    say("MADV_DONTFORK", madvise(p, PAGE, MADV_DONTDUMP));
    say("MADV_DODUMP", madvise(p, PAGE, MADV_DODUMP));
    say("MADV_HUGEPAGE", madvise(p, PAGE, MADV_NOHUGEPAGE));
    return 0;
}
