#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("9999", mmap((void *)0x20000000, PAGE, PROT_READ, ANON | MAP_FIXED, 9999, 0));
    int fd = file("f", 1);
    char *p = mmap((void *)0x20001000, PAGE, PROT_READ, ANON | MAP_FIXED, fd, 0);
    tell("a file", p);
    printf("holds %d\n", p[0]);
    return 0;
}
