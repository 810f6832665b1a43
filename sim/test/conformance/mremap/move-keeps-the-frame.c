#define _GNU_SOURCE
#include "../memory.h"

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
    p[0] = 'x';
    unsigned long mask = (1UL << 55) - 1, frame = pagemap(p) & mask;
    char *q = mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000);
    printf("%c, same frame %d\n", q[0], (pagemap(q) & mask) == frame);
    return 0;
}
