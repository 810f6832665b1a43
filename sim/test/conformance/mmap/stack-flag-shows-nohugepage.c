#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* MAP_STACK means no huge pages since 6.7 and nothing before. */
int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * PAGE, RW, ANON | MAP_FIXED | MAP_STACK, -1, 0);
    printf("nh %d, gd %d\n", flagged(p, "nh"), flagged(p, "gd"));
    return 0;
}
