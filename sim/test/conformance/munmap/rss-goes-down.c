#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 64, RW);
    memset(p, 1, 64 * PAGE);
    printf("%ld kB\n", smaps(p, "Rss"));
    munmap(p, 32 * PAGE);
    printf("%ld kB\n", smaps(p + 32 * PAGE, "Rss"));
    return 0;
}
