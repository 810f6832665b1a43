#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    anon(0x20000000, 1, RW);
    anon(0x20001000, 1, PROT_READ);
    anon(0x20002000, 1, RW);
    say("MADV_DONTFORK", madvise((void *)0x20000000, 3 * PAGE, MADV_DONTFORK));
    printf("%d %d %d\n", flagged((void *)0x20000000, "dc"), flagged((void *)0x20001000, "dc"), flagged((void *)0x20002000, "dc"));
    return 0;
}
