#define _GNU_SOURCE
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * PAGE, RW, ANON | MAP_FIXED | MAP_POPULATE | MAP_NONBLOCK, -1, 0);
    resident("pages", p, 2);
    return 0;
}
