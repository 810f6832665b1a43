#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("last page of all", mmap((void *)-PAGE, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    tell("last page, two", mmap((void *)-PAGE, 2 * PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    tell("half of all, from the middle", mmap((void *)0x7ffffffffffff000, 0x7ffffffffffff000, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    tell("2^48", mmap((void *)(1UL << 48), PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    tell("without MAP_FIXED", mmap((void *)-PAGE, PAGE, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED ? MAP_FAILED : NULL);
    return 0;
}
