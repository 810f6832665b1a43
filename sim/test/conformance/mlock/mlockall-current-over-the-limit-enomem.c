#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

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
    limit(RLIMIT_MEMLOCK, 8 * PAGE);
    drop();
    say("MCL_CURRENT", mlockall(MCL_CURRENT));
    say("MCL_FUTURE", mlockall(MCL_FUTURE));
    tell("a mapping over the limit", mmap((void *)0x20000000, 9 * PAGE, RW, ANON, -1, 0));
    tell("one within", mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED, -1, 0));
    return 0;
}
