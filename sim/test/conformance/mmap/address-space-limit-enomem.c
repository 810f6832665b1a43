#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    limit(RLIMIT_AS, 64 << 20);
    tell("64 MiB", mmap(NULL, 64 << 20, PROT_NONE, ANON, -1, 0));
    tell("1 MiB", mmap((void *)0x20000000, 1 << 20, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    return 0;
}
