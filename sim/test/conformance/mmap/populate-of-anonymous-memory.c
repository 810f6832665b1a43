#define _GNU_SOURCE
#include <sys/resource.h>
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * PAGE, RW, ANON | MAP_FIXED | MAP_POPULATE, -1, 0);
    long before = faults();
    for (int i = 0; i < 4; i++)
        p[i * PAGE] = 1;
    printf("%ld faults\n", faults() - before);
    resident("pages", p, 4);
    return 0;
}
