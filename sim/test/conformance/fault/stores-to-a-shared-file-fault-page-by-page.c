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
    int fd = file("f", 4);
    char *p = map_file(0x20000000, 4, RW, MAP_SHARED, fd, 0);
    long before = faults();
    for (int i = 0; i < 4; i++)
        p[i * PAGE] = 'x';
    printf("%ld faults\n", faults() - before);
    return 0;
}
