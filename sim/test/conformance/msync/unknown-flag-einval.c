#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("8", msync(p, PAGE, 8));
    say("8, misaligned, hole", msync((void *)0x30000001, PAGE, 8));
    return 0;
}
