// The first page that no program may have, the first that is not canonical, and the last of all: every call about memory.
#define _GNU_SOURCE
#include "../say.h"
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L
#define TOP 0x7ffffffff000L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static void all(const char *what, long at)
{
    unsigned char vector;
    void *p = (void *)at;

    puts(what);
    say("mmap", mmap(p, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 0) == MAP_FAILED ? -1 : 0);
    say("mmap, not replacing", mmap(p, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0) == MAP_FAILED ? -1 : 0);
    say("mprotect", mprotect(p, PAGE, PROT_NONE));
    say("mprotect two", mprotect(p, 2 * PAGE, PROT_NONE));
    say("madvise", madvise(p, PAGE, MADV_NORMAL));
    say("madvise two", madvise(p, 2 * PAGE, MADV_DONTNEED));
    say("mlock", mlock(p, PAGE));
    say("munlock", munlock(p, 2 * PAGE));
    say("msync", msync(p, PAGE, MS_SYNC));
    say("mincore", mincore(p, PAGE, &vector));
    say("mincore two", mincore(p, 2 * PAGE, &vector));
    say("mremap", mremap(p, PAGE, 2 * PAGE, 0) == MAP_FAILED ? -1 : 0);
    say("remap_file_pages", remap_file_pages(p, PAGE, 0, 0, 0));
    say("mbind", syscall(SYS_mbind, p, PAGE, 0, NULL, 0, 0));
    say("mseal nothing", syscall(462, p, 0, 0));
    say("munmap two", munmap(p, 2 * PAGE));
    say("munmap", munmap(p, PAGE));
}

int main(void)
{
    all("the first beyond", TOP);
    all("the first that is not canonical", 0x800000000000);
    all("the last of all", -PAGE);
    return 0;
}
