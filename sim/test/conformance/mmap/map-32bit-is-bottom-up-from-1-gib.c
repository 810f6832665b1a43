#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap(NULL, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    char *q = mmap(NULL, PAGE, RW, ANON | MAP_32BIT, -1, 0);
    tell("first", p);
    tell("second", q);
    return 0;
}
