#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

/* pagemap bit 58 and VmFlags gu are new in 6.15 and 6.18. */
int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    say("guard", madvise(p, PAGE, MADV_GUARD_INSTALL));
    printf("present %d, guard %d, gu %d\n", (int)(pagemap(p) >> 63 & 1), (int)(pagemap(p) >> 58 & 1), flagged(p, "gu"));
    return 0;
}
