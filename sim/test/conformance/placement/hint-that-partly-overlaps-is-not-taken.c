#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    anon(0x20002000, 1, RW);
    char *p = mmap((void *)0x20000000, 4 * PAGE, RW, ANON, -1, 0);
    printf("elsewhere %d\n", p > (char *)0x20002000);
    tell("what fits below", mmap((void *)0x20000000, 2 * PAGE, RW, ANON, -1, 0));
    return 0;
}
