#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

int main(void)
{
    struct rlimit limit;

    getrlimit(RLIMIT_NOFILE, &limit);
    printf("%lu\n", (unsigned long)limit.rlim_cur);
    limit.rlim_cur = 5;
    setrlimit(RLIMIT_NOFILE, &limit);
    int a = dup(0), b = dup(0), c = dup(0);
    printf("%d %d %d %s\n", a, b, c, strerror(errno));
    limit.rlim_max = 4;
    int r = setrlimit(RLIMIT_NOFILE, &limit);
    printf("%d %s\n", r, strerror(errno));
    return 0;
}
