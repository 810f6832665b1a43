#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("flag", memfd_create(NULL, 0x100));
    say("name", memfd_create(NULL, 0));
    say("name in the kernel", memfd_create((void *)0xffff800000000000, 0));
    return 0;
}
