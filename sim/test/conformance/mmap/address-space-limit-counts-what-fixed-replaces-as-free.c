#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* The pages that go do not count against those that come. */
int main(void)
{
    anon(0x20000000, 1024, PROT_NONE);
    limit(RLIMIT_AS, (status("VmSize") + 64) * 1024);
    tell("over itself", mmap((void *)0x20000000, 1024 * PAGE, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    tell("beside it", mmap((void *)0x21000000, 1024 * PAGE, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    return 0;
}
