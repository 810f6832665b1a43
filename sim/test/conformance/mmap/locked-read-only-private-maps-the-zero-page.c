#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, 2 * PAGE, PROT_READ, ANON | MAP_LOCKED, -1, 0);
    resident("pages", p, 2);
    printf("Rss %ld, Anonymous %ld, Locked %ld kB\n", smaps(p, "Rss"), smaps(p, "Anonymous"), smaps(p, "Locked"));
    return 0;
}
