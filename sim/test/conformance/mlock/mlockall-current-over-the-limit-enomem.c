#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

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
