#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("+1", munmap(p + 1, PAGE));
    say("+4095", munmap(p + 4095, 1));
    say("misaligned, nothing there", munmap((void *)0x30000001, PAGE));
    maps(0x20000000, 0x20001000);
    return 0;
}
