/* 256 pages, each 4 MiB from the next, so that two share a table; one call takes all of it away. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *at = (char *)0x200000000000;
    long before = status("VmPTE");
    for (int i = 0; i < 256; i++)
        *(char *)mmap(at + (i * 4L << 20), PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) = 1;
    printf("tables %ld kB\n", status("VmPTE") - before);
    say("munmap", munmap(at, 256 * 4L << 20));
    printf("tables %ld kB\n", status("VmPTE") - before);
    maps(0x200000000000, 0x200100000000);
    return 0;
}
