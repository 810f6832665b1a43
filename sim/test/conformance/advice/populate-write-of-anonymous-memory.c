#define _GNU_SOURCE
#include <sys/resource.h>
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

int main(void)
{
    char *p = anon(0x20000000, 3, RW);
    say("MADV_POPULATE_WRITE", madvise(p, 3 * PAGE, MADV_POPULATE_WRITE));
    long before = faults();
    p[0] = p[PAGE] = p[2 * PAGE] = 1;
    printf("%ld faults, Rss %ld kB\n", faults() - before, smaps(p, "Rss"));
    return 0;
}
