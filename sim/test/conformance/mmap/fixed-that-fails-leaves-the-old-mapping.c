#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* The checks come before the old mapping goes. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    strcpy(p, "still here");
    tell("no type", mmap(p, PAGE, RW, MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    tell("bad descriptor", mmap(p, PAGE, RW, MAP_PRIVATE | MAP_FIXED, 99, 0));
    printf("%s\n", p);
    return 0;
}
