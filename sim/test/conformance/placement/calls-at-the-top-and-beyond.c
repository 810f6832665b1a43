#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define TOP 0x7ffffffff000ul
#define PAGE 4096ul
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)
#define TRY(call) say(#call, (long)(call))

static char *pages;
static unsigned char in_core[16];

static void say(const char *what, long result)
{
    if (result < 0 && result > -4096)
        printf("  %s: %s\n", what, strerrorname_np(errno));
    else
        printf("  %s: %lx\n", what, result);
}

/* An address where nothing may be, with every call, and with all from there to the end of the numbers. */
static void beyond(unsigned long at)
{
    void *p = (void *)at;

    printf("%lx\n", at);
    TRY((unsigned long)mmap(p, PAGE, 3, ANON, -1, 0) < TOP);
    TRY((unsigned long)mmap(p, PAGE, 3, ANON | MAP_32BIT, -1, 0) < 1ul << 32);
    TRY(mmap(p, PAGE, 3, ANON | MAP_FIXED, -1, 0));
    TRY(mmap(p, PAGE, 3, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    TRY(munmap(p, PAGE));
    TRY(mprotect(p, PAGE, 3));
    TRY(madvise(p, PAGE, MADV_NORMAL));
    TRY(madvise(p, PAGE, MADV_DONTNEED));
    TRY(madvise(p, PAGE, MADV_POPULATE_READ));
    TRY(mincore(p, PAGE, in_core));
    TRY(msync(p, PAGE, MS_ASYNC));
    TRY(mlock(p, PAGE));
    TRY(munlock(p, PAGE));
    TRY(mremap(p, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    TRY(mremap(pages, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p));
    TRY(syscall(462, p, PAGE, 0));
    TRY(munmap(p, -at));
    TRY(mprotect(p, -at, 0));
    TRY(madvise(p, -at, MADV_NORMAL));
    TRY(mlock(p, -at));
    TRY(mremap(pages, PAGE, -at, MREMAP_MAYMOVE));
    TRY(brk(p));
}

static int work(void)
{
    void *last = (void *)(TOP - PAGE);

    setvbuf(stdout, NULL, _IONBF, 0);
    pages = mmap((void *)0x20000000, 2 * PAGE, 3, ANON | MAP_FIXED, -1, 0);
    TRY(mmap(last, PAGE, 3, ANON | MAP_FIXED, -1, 0));
    TRY(mmap(last, 2 * PAGE, 3, ANON | MAP_FIXED, -1, 0));
    TRY(mmap(last, PAGE, 3, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    TRY(mprotect(last, PAGE, 1));
    TRY(mprotect(last, 2 * PAGE, 1));
    TRY(madvise(last, PAGE, MADV_DONTNEED));
    TRY(madvise(last, 2 * PAGE, MADV_DONTNEED));
    TRY(mincore(last, PAGE, in_core));
    TRY(mincore(last, 2 * PAGE, in_core));
    TRY(msync(last, 2 * PAGE, MS_SYNC));
    TRY(mlock(last, 2 * PAGE));
    TRY(mremap(last, PAGE, 2 * PAGE, 0));
    TRY(mremap(pages, PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, last));
    TRY(mremap(pages + PAGE, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, last));
    TRY(munmap(last, 2 * PAGE));
    TRY(munmap(last, PAGE));
    beyond(TOP);
    beyond(TOP + PAGE);
    beyond(1ul << 47);
    beyond((1ul << 47) + PAGE);
    beyond(1ul << 52);
    beyond((1ul << 56) - 2 * PAGE);
    beyond(1ul << 56);
    beyond(1ul << 63);
    beyond(-2 * PAGE);
    beyond(-PAGE);
    _exit(0);
}

/* The last page below the end of user space, which the stack begins in, and what lies beyond. The stack is left alone. */
int main(void)
{
    volatile char far[65536];

    far[0] = 0;
    return work() + far[0];
}
