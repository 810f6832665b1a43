#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    int fd = file("f", 1);
    tell("anonymous", mmap(NULL, 0, RW, ANON, -1, 0));
    tell("file", mmap(NULL, 0, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("fixed and misaligned", mmap((void *)0x20000001, 0, RW, ANON | MAP_FIXED, -1, 0));
    return 0;
}
