#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x40000000, 1024, RW);
    long before = status("VmPTE");
    for (int i = 0; i < 1024; i++)
        p[i * PAGE] = 1;
    printf("more tables: %ld kB\n", status("VmPTE") - before);
    munmap(p, 1024 * PAGE);
    printf("after: %ld kB\n", status("VmPTE") - before);
    return 0;
}
