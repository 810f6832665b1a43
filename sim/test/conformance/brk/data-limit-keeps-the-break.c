#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../process.h"
#include "../say.h"

int main(void)
{
    long now = syscall(SYS_brk, 0);
    limit(RLIMIT_DATA, 64 << 10);
    printf("%d\n", syscall(SYS_brk, now + (1 << 20)) == now);
    say("sbrk", (long)sbrk(1 << 20));
    return 0;
}
