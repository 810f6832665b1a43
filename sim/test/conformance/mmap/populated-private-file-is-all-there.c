/* MAP_POPULATE of a private writable mapping of a file that is a hole: every entry is present, and every byte zero. */
#define _GNU_SOURCE
#include "../look.h"

int main(void)
{
    enum { PAGES = 256 };
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644), there = 0, others = 0;
    ftruncate(fd, PAGES * PAGE);
    char *p = mmap((void *)0x20000000, PAGES * PAGE, RW, MAP_PRIVATE | MAP_POPULATE | MAP_FIXED, fd, 0);
    for (int i = 0; i < PAGES; i++)
        there += pagemap_of(p + i * PAGE) >> 63 & 1;
    faults("start");
    for (int i = 0; i < PAGES * PAGE; i++)
        others += p[i] != 0;
    faults("reading it all");
    printf("%d of %d present, %d bytes not zero\n", there, PAGES, others);
    return 0;
}
