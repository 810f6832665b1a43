#define _GNU_SOURCE
#include "../faults.h"
#include "../maps.h"
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    mlock(p, PAGE);
    long before = status("VmLck");
    printf("%s\n", store(p - 3 * PAGE, 1));
    printf("%ld kB more\n", status("VmLck") - before);
    resident("below", p - 3 * PAGE, 3);
    return 0;
}
