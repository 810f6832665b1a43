#define _GNU_SOURCE
#include <sys/resource.h>
#include "../memory.h"

static long faults(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_minflt;
}

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

/* A page that is this process's alone is made writable again, not copied. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    unsigned long before = pagemap(p) & ((1UL << 55) - 1);
    mprotect(p, PAGE, PROT_READ);
    mprotect(p, PAGE, RW);
    long count = faults();
    p[0] = 2;
    printf("%ld faults, same frame %d\n", faults() - count, before == (pagemap(p) & ((1UL << 55) - 1)));
    return 0;
}
