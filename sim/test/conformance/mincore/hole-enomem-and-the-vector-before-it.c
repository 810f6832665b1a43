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

/* What was known was written already, but only page-tables' worth at a time. */
int main(void)
{
    unsigned char vec[4] = { 9, 9, 9, 9 };
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    anon(0x20002000, 1, RW);
    say("over a hole", mincore(p, 3 * PAGE, vec));
    printf("%d %d %d\n", vec[0], vec[1], vec[2]);
    return 0;
}
