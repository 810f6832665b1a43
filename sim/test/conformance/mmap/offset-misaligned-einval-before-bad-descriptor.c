#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* The offset is looked at before the descriptor and the length. */
int main(void)
{
    tell("offset 1, descriptor -1", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, -1, 1));
    tell("offset 1, length 0", mmap(NULL, 0, PROT_READ, ANON, -1, 1));
    tell("offset 4095", mmap(NULL, PAGE, PROT_READ, ANON, -1, 4095));
    return 0;
}
