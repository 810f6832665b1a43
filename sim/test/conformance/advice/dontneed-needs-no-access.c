#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    mprotect(p, PAGE, PROT_NONE);
    say("PROT_NONE", madvise(p, PAGE, MADV_DONTNEED));
    mprotect(p, PAGE, PROT_READ);
    printf("%d\n", p[0]);
    return 0;
}
