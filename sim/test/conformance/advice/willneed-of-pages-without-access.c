/* 32 MiB that were populated for reading, then taken every right. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    long size = 32 << 20;
    char *p = mmap((void *)0x20000000, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE | MAP_FIXED, -1, 0);
    say("mprotect", mprotect(p, size, PROT_NONE));
    say("willneed", madvise(p, size, MADV_WILLNEED));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    return 0;
}
