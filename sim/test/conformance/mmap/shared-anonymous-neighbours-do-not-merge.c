#define _GNU_SOURCE
#include <sys/mman.h>
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    shared(0x20000000, 1, RW);
    shared(0x20001000, 1, RW);
    maps(0x20000000, 0x20002000);
    return 0;
}
