#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * PAGE, PROT_NONE, ANON | MAP_FIXED | MAP_POPULATE, -1, 0);
    tell("PROT_NONE", p);
    resident("pages", p, 2);
    return 0;
}
