#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("5, length 0", madvise(p, 0, 5));
    say("26", madvise(p, PAGE, 26));
    say("-1", madvise(p, PAGE, -1));
    say("104", madvise((void *)0x30000001, PAGE, 104));
    return 0;
}
