#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit limit;

    getrlimit(RLIMIT_STACK, &limit);
    printf("stack %lu, hard unlimited %d\n", (unsigned long)limit.rlim_cur, limit.rlim_max == RLIM_INFINITY);
    getrlimit(RLIMIT_MEMLOCK, &limit);
    printf("memlock %lu\n", (unsigned long)limit.rlim_cur);
    getrlimit(RLIMIT_AS, &limit);
    printf("address space unlimited %d\n", limit.rlim_cur == RLIM_INFINITY);
    limit.rlim_cur = 10;
    limit.rlim_max = 5;
    int r = setrlimit(RLIMIT_AS, &limit);
    printf("%d %s\n", r, strerror(errno));
    r = getrlimit(99, &limit);
    printf("%d %s\n", r, strerror(errno));
    return 0;
}
