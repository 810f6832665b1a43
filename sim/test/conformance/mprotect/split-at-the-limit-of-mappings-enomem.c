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
    char *base = anon(0x100000000, 140000, PROT_NONE);
    for (int i = 0; i < 140000; i += 2)
        if (mprotect(base + i * PAGE, PAGE, PROT_READ)) {
            printf("%s\n", strerrorname_np(errno));
            break;
        }
    say("one that is whole", mprotect(base, PAGE, RW));
    return 0;
}
