#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    strcpy(p, "old");
    tell("noreplace", mmap(p, PAGE, RW, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    printf("%s\n", p);
    return 0;
}
