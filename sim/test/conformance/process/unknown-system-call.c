#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    long r = syscall(9999);

    printf("%ld %s\n", r, strerror(errno));
    errno = 0;
    r = syscall(SYS_getpid);
    printf("%d %d\n", r == getpid(), errno);
    r = syscall(SYS_write, 1, "raw\n", 4);
    printf("%ld\n", r);
    r = syscall(SYS_close, -1);
    printf("%ld %d\n", r, errno);
    return 0;
}
