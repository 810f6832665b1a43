#define _GNU_SOURCE
#include <unistd.h>
#include "../maps.h"

#define PAGE 4096L

int main(void)
{
    sbrk(PAGE);
    char *p = sbrk(8 * PAGE) - PAGE;
    memset(p, 1, 9 * PAGE);
    long before = smaps(p, "Rss");
    sbrk(-8 * PAGE);
    printf("%ld kB less\n", before - smaps(p, "Rss"));
    return 0;
}
