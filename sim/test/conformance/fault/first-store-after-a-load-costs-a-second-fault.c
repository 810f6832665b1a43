#define _GNU_SOURCE
#include <sys/resource.h>
#include "../memory.h"

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    long before = faults();
    char c = p[0];
    printf("load %ld\n", faults() - before);
    before = faults();
    p[0] = 1;
    printf("store %ld\n", faults() - before);
    return 0;
}
