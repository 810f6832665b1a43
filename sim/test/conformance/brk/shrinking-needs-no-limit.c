#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#define PAGE 4096L

static void limit(int what, rlim_t bytes)
{
    struct rlimit both = { bytes, bytes };

    setrlimit(what, &both);
}

int main(void)
{
    sbrk(64 * PAGE);
    limit(RLIMIT_DATA, 0);
    printf("%d\n", sbrk(-32 * PAGE) != (void *)-1);
    printf("%d\n", sbrk(PAGE) != (void *)-1);
    return 0;
}
