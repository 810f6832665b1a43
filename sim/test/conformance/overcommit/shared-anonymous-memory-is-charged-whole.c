#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    tell("shared", mmap(NULL, 1UL << 45, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
    tell("shared, noreserve", mmap((void *)0x100000000000, 1UL << 40, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0));
    return 0;
}
