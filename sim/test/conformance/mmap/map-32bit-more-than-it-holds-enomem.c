#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("2 GiB", mmap(NULL, 1UL << 31, PROT_NONE, ANON | MAP_32BIT, -1, 0));
    tell("1 GiB and a page", mmap(NULL, (1UL << 30) + PAGE, PROT_NONE, ANON | MAP_32BIT, -1, 0));
    return 0;
}
