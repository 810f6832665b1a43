#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("+1", mmap((void *)0x20000001, PAGE, PROT_READ, ANON, -1, 0));
    tell("+4095", mmap((void *)0x20003fff, PAGE, PROT_READ, ANON, -1, 0));
    return 0;
}
