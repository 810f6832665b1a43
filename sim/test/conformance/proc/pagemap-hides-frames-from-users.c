#define _GNU_SOURCE
#include <sys/prctl.h>
#include "../memory.h"
#include "../process.h"

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    unsigned long mask = (1UL << 55) - 1;
    printf("root: frame %d\n", (pagemap(p) & mask) != 0);
    int fd = open("/proc/self/pagemap", O_RDONLY);
    drop();
    prctl(PR_SET_DUMPABLE, 1);
    unsigned long entry = pagemap(p);
    printf("user: present %d, frame %d\n", (int)(entry >> 63), (entry & mask) != 0);
    return 0;
}
