#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 3 * PAGE, RW, ANON | MAP_LOCKED, -1, 0);
    resident("locked", p, 3);
    printf("lo %d\n", flagged(p, "lo"));
    return 0;
}
