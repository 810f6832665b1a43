#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

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

/* Which pages are in memory, as mincore says. */
static void resident(const char *what, void *p, int pages)
{
    unsigned char vec[64];

    if (mincore(p, pages * PAGE, vec)) {
        printf("%s: %s\n", what, strerrorname_np(errno));
        return;
    }
    printf("%s: ", what);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
}

/* Since 6.10 at the hole, before it went on behind it; ENOMEM in either case. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW), *q = anon(0x20002000, 1, RW);
    say("write", madvise(p, 3 * PAGE, MADV_POPULATE_WRITE));
    resident("before the hole", p, 1);
    resident("behind it", q, 1);
    say("nothing there", madvise((void *)0x30000000, PAGE, MADV_POPULATE_READ));
    return 0;
}
