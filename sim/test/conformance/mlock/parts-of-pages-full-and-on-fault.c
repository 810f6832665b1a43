/* Lengths a byte more and a byte less than whole pages: what VmLck counts, and which pages are there. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 1
#endif

static void with(int filled, long length, int flags)
{
    char *p = mmap((void *)0x20000000, 8 * PAGE, PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    memset(p, 0, filled * PAGE);
    long before = status("VmLck");
    int r = mlock2(p, length, flags);
    printf("%d filled, %ld bytes, flags %d: %s, VmLck %ld kB, ", filled, length, flags, r ? strerrorname_np(errno) : "ok", status("VmLck") - before);
    resident("there", p, 8);
    munlock(p, length);
    munmap(p, 8 * PAGE);
}

int main(void)
{
    with(0, PAGE, 0);
    with(0, 8 * PAGE, 0);
    with(0, 2 * PAGE + 1, 0);
    with(0, 2 * PAGE - 1, 0);
    with(0, PAGE, MLOCK_ONFAULT);
    with(4, 8 * PAGE, MLOCK_ONFAULT);
    with(1, 4 * PAGE + 1, MLOCK_ONFAULT);
    with(4, 4 * PAGE - 1, MLOCK_ONFAULT);
    with(0, PAGE, -1);
    return 0;
}
