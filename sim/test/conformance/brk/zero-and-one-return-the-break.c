#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long now = syscall(SYS_brk, 0);
    printf("%d %d\n", syscall(SYS_brk, 0) == now, syscall(SYS_brk, 1) == now);
    return 0;
}
