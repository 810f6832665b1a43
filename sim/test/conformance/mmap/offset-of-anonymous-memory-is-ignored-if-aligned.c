#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, PROT_READ, ANON | MAP_FIXED, -1, 5 * PAGE);
    tell("private", p);
    maps(0x20000000, 0x20010000);
    tell("shared", mmap((void *)0x20004000, PAGE, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 5 * PAGE));
    maps(0x20004000, 0x20005000);
    return 0;
}
