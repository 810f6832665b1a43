#define _GNU_SOURCE
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("2^47", mmap(NULL, 1UL << 47, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    tell("all below the top", mmap(NULL, 0x7ffffffff000, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    tell("2^63", mmap(NULL, 1UL << 63, PROT_NONE, ANON | MAP_NORESERVE, -1, 0));
    return 0;
}
