#define _GNU_SOURCE
#include "../say.h"

int main(void)
{
    say("nothing there", madvise((void *)0x30000000, 0, MADV_DONTNEED));
    say("at the top", madvise((void *)0x7ffffffff000, 0, MADV_NORMAL));
    return 0;
}
