#define _GNU_SOURCE
#include <sys/mman.h>
#include "../faults.h"
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* How far does not matter, only the stack limit and the gap do. */
int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("%s\n", store(p - 100 * PAGE, 1));
    maps(0x1ff00000, 0x20010000);
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    return 0;
}
