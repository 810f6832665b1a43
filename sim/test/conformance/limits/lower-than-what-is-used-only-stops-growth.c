#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#define PAGE 4096L
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

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    limit(RLIMIT_AS, PAGE);
    tell("mmap", mmap(NULL, PAGE, PROT_NONE, ANON, -1, 0));
    say("munmap still works", munmap((void *)0x30000000, PAGE));
    printf("%s\n", "and so does the program");
    return 0;
}
