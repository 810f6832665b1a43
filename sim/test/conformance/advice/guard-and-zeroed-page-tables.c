#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif

/* Freeing and touching around guards. */
int main(void)
{
    char *p = anon(0x20000000, 512, RW);
    memset(p, 7, 512 * PAGE);
    for (int i = 1; i < 512; i += 2)
        madvise(p + i * PAGE, PAGE, MADV_GUARD_INSTALL);
    int ok = 0, bad = 0;
    for (int i = 0; i < 512; i++)
        strcmp(load(p + i * PAGE), "ok") ? bad++ : ok++;
    printf("%d open, %d guarded, Rss %ld kB\n", ok, bad, smaps(p, "Rss"));
    return 0;
}
