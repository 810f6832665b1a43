#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * PAGE, RW, ANON | MAP_FIXED | MAP_NONBLOCK, -1, 0);
    resident("pages", p, 2);
    printf("store %s\n", store(p, 1));
    return 0;
}
