#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("0", munmap(p, 0));
    say("0, nothing there", munmap((void *)0x30000000, 0));
    return 0;
}
