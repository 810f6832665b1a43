/* What is refused of MAP_HUGETLB for the place or the length, and what for want of pages; and what was at the place before. */
#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#define HUGE (MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB)

int main(void)
{
    long size = 2 << 20;
    char *at = (char *)0x20000000;
    tell("length 0", mmap(NULL, 0, RW, HUGE, -1, 0));
    tell("a page", mmap(NULL, PAGE, RW, HUGE, -1, 0));
    tell("2 MiB", mmap(NULL, size, RW, HUGE, -1, 0));
    tell("shared", mmap(NULL, size, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0));
    tell("a place off by a page", mmap(at + PAGE, size, RW, HUGE, -1, 0));
    tell("fixed, off by a page", mmap(at + PAGE, size, RW, HUGE | MAP_FIXED, -1, 0));
    tell("fixed", mmap(at, size, RW, HUGE | MAP_FIXED, -1, 0));
    tell("fixed, a page", mmap(at, PAGE, RW, HUGE | MAP_FIXED, -1, 0));
    tell("fixed over the top", mmap((void *)0x7fffffe00000, 2 * size, RW, HUGE | MAP_FIXED, -1, 0));
    anon(0x20000000, 1, RW);
    tell("fixed where something is", mmap(at, size, RW, HUGE | MAP_FIXED, -1, 0));
    printf("there now: %s\n", load(at));
    anon(0x20000000, 1, RW);
    tell("not to replace it", mmap(at, size, RW, HUGE | MAP_FIXED_NOREPLACE, -1, 0));
    printf("there now: %s\n", load(at));
    tell("with an offset of a page", mmap(NULL, size, RW, HUGE, -1, PAGE));
    return 0;
}
