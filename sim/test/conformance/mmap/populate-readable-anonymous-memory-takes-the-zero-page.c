#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 4 * PAGE, PROT_READ, ANON | MAP_FIXED | MAP_POPULATE, -1, 0);
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    resident("pages", p, 4);
    return 0;
}
