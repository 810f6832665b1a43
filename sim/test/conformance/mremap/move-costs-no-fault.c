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
    char *p = anon(0x20000000, 8, RW);
    memset(p, 1, 8 * PAGE);
    char *q = mremap(p, 8 * PAGE, 8 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    long before = faults();
    for (int i = 0; i < 8; i++)
        q[i * PAGE] = 2;
    printf("%ld faults\n", faults() - before);
    return 0;
}
