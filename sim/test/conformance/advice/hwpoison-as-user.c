#define _GNU_SOURCE
#include "../memory.h"
#include "../process.h"
#include "../say.h"

/* Needs CAP_SYS_ADMIN where the kernel has it. */
int main(void)
{
    drop();
    char *p = anon(0x20000000, 1, RW);
    say("MADV_HWPOISON", madvise(p, PAGE, MADV_HWPOISON));
    say("MADV_SOFT_OFFLINE", madvise(p, PAGE, 101));
    return 0;
}
