#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
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

/* Needs CAP_SYS_ADMIN where the kernel has it. */
int main(void)
{
    drop();
    char *p = anon(0x20000000, 1, RW);
    say("MADV_HWPOISON", madvise(p, PAGE, MADV_HWPOISON));
    say("MADV_SOFT_OFFLINE", madvise(p, PAGE, 101));
    return 0;
}
