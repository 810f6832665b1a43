#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("%d %d %d %d\n", getuid(), geteuid(), getgid(), getegid());
    printf("pids: %d %d\n", getpid() > 0, getppid() != getpid());
    printf("page size %d %ld\n", getpagesize(), sysconf(_SC_PAGESIZE));
    return 0;
}
