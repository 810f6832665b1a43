#define _GNU_SOURCE
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("64 TiB", mmap(NULL, 1UL << 46, RW, ANON, -1, 0));
    tell("64 TiB without reserve", mmap((void *)0x100000000000, 1UL << 45, RW, ANON | MAP_NORESERVE | MAP_FIXED, -1, 0));
    return 0;
}
