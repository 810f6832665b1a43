#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("read-only", mmap((void *)0x100000000000, 1UL << 45, PROT_READ, ANON | MAP_FIXED, -1, 0));
    say("made writable", mprotect((void *)0x100000000000, 1UL << 45, RW));
    maps(0x100000000000, 0x300000000000);
    return 0;
}
