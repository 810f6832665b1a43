#define _GNU_SOURCE
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* The object keeps its size: the new part has nothing behind it. */
int main(void)
{
    char *p = shared(0x20000000, 1, RW);
    tell("two pages", mremap(p, PAGE, 2 * PAGE, 0));
    printf("first %s, second %s\n", store(p, 1), store(p + PAGE, 1));
    return 0;
}
