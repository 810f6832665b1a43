#define _GNU_SOURCE
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* MAP_FIXED is believed; growth ends there. */
int main(void)
{
    char *p = mmap((void *)0x20000000, PAGE, RW, ANON | MAP_FIXED | MAP_GROWSDOWN, -1, 0);
    tell("two pages below", mmap(p - 2 * PAGE, PAGE, RW, ANON | MAP_FIXED, -1, 0));
    printf("the page between %s\n", store(p - PAGE, 1));
    return 0;
}
