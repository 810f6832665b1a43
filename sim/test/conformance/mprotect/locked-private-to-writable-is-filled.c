#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* What may be written and is locked has its pages at once. */
int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * PAGE, PROT_READ, ANON | MAP_FIXED | MAP_LOCKED, -1, 0);
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    mprotect(p, 4 * PAGE, RW);
    printf("Anonymous %ld kB\n", smaps(p, "Anonymous"));
    return 0;
}
