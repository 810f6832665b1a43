#define _GNU_SOURCE
#include <sys/mman.h>
#include "../faults.h"
#include "../maps.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, PROT_READ, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("store %s\n", store(p - PAGE, 1));
    maps(0x1fff0000, 0x20010000);
    printf("load %s\n", load(p - 2 * PAGE));
    maps(0x1fff0000, 0x20010000);
    return 0;
}
