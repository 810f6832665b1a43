#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    tell("both", mmap(p, PAGE, RW, ANON | MAP_FIXED | MAP_FIXED_NOREPLACE, -1, 0));
    return 0;
}
