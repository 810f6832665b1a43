#define _GNU_SOURCE
#include <sys/mman.h>
#include "../faults.h"
#include "../maps.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    char *low = mmap((void *)0x1f000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    printf("next to it %s\n", store(low + PAGE, 1));
    maps(0x1ef00000, 0x20010000);
    return 0;
}
