#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long now = syscall(SYS_brk, 0);

    printf("%d\n", syscall(SYS_brk, 0) == now);
    printf("%d\n", syscall(SYS_brk, 1) == now);
    printf("%ld\n", syscall(SYS_brk, now + 8192) - now);
    printf("%ld\n", syscall(SYS_brk, now + 5) - now);
    printf("%d\n", syscall(SYS_brk, -1L) == now + 5);
    printf("%ld\n", syscall(SYS_brk, now) - now);
    return 0;
}
