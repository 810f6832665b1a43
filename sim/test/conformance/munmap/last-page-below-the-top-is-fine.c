#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    say("nothing is there", munmap((void *)0x7fffffffe000, PAGE));
    return 0;
}
