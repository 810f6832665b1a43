#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW), *q = anon(0x20002000, 1, RW);
    p[0] = q[0] = 7;
    say("over a hole", madvise(p, 3 * PAGE, MADV_DONTNEED));
    printf("%d %d\n", p[0], q[0]);
    say("only a hole", madvise((void *)0x30000000, PAGE, MADV_DONTNEED));
    return 0;
}
