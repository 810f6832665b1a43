#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    int fd = file("f", 1);
    tell("PROT_NONE", mmap((void *)0x100000000000, 1UL << 45, PROT_NONE, ANON | MAP_FIXED, -1, 0));
    tell("private, writable file", mmap(NULL, 1UL << 45, RW, MAP_PRIVATE, fd, 0));
    tell("shared, writable file", mmap((void *)0x200000000000, 1UL << 44, RW, MAP_SHARED | MAP_FIXED, fd, 0));
    return 0;
}
