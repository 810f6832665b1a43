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

/* RLIMIT_MEMLOCK 0 and no CAP_IPC_LOCK. */
int main(void)
{
    limit(RLIMIT_MEMLOCK, 0);
    drop();
    tell("one page", mmap(NULL, PAGE, RW, ANON | MAP_LOCKED, -1, 0));
    tell("without a type", mmap(NULL, PAGE, RW, MAP_ANONYMOUS | MAP_LOCKED, -1, 0));
    return 0;
}
