#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, MAP_DROPPABLE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    tell("droppable", p);
    if (p == MAP_FAILED)
        return 1;
    say("MADV_KEEPONFORK", madvise(p, PAGE, MADV_KEEPONFORK));
    say("MADV_DODUMP", madvise(p, PAGE, MADV_DODUMP));
    say("MADV_FREE", madvise(p, PAGE, MADV_FREE));
    return 0;
}
