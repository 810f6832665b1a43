#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    anon(0x1f000000, 1, RW);
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    char *end = (char *)0x1f001000;
    printf("256 pages above %s\n", store(end + 256 * PAGE, 1));
    printf("255 pages above %s\n", store(end + 255 * PAGE, 1));
    return 0;
}
