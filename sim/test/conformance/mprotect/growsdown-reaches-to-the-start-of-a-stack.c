#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    say("its last page", mprotect(p + 3 * PAGE, PAGE, PROT_READ | PROT_GROWSDOWN));
    maps(0x20000000, 0x20004000);
    return 0;
}
