#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../memory.h"

int main(void)
{
    long now = syscall(SYS_brk, 0), next = (now + 4095) & -PAGE;
    anon(next + 4 * PAGE, 1, PROT_READ);
    printf("up to it: %d\n", syscall(SYS_brk, next + 4 * PAGE) != now);
    now = syscall(SYS_brk, 0);
    printf("over it: %d\n", syscall(SYS_brk, next + 5 * PAGE) != now);
    return 0;
}
