#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long now = syscall(SYS_brk, 0);
    printf("%d\n", syscall(SYS_brk, 0x10000) == now);
    printf("%d\n", syscall(SYS_brk, 0xffff800000000000) == now);
    return 0;
}
