#define _GNU_SOURCE
#include <sys/resource.h>
#include "../memory.h"

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

/* The entry was write-protected, so that the page is noticed when it becomes dirty again. */
int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    p[0] = 'Y';
    msync(p, PAGE, MS_SYNC);
    long before = faults();
    p[0] = 'Z';
    printf("%ld\n", faults() - before);
    before = faults();
    p[1] = 'Z';
    printf("%ld\n", faults() - before);
    return 0;
}
