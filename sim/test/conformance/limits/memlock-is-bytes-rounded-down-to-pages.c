#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

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

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    limit(RLIMIT_MEMLOCK, 2 * PAGE - 1);
    drop();
    char *p = anon(0x20000000, 2, RW);
    say("one page", mlock(p, PAGE));
    say("two pages", mlock(p, 2 * PAGE));
    return 0;
}
