#define _GNU_SOURCE
#include <sys/mman.h>
#include "../faults.h"
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("%s\n", store(p - 1, 1));
    maps(0x1fff0000, 0x20010000);
    return 0;
}
