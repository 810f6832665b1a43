/* VmLck grows by what MAP_LOCKED locks, also of a mapping that begins and ends inside pages. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    printf("VmLck %ld kB\n", status("VmLck"));
    char *p = mmap(NULL, 1 << 20, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
    printf("VmLck %ld kB\n", status("VmLck"));
    char *q = mmap(NULL, PAGE + 1, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);
    printf("VmLck %ld kB\n", status("VmLck"));
    munmap(p, 1 << 20);
    printf("VmLck %ld kB\n", status("VmLck"));
    munmap(q, 1);
    printf("VmLck %ld kB\n", status("VmLck"));
    return 0;
}
