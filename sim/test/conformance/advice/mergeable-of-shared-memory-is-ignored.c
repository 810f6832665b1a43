#define _GNU_SOURCE
#include "../maps.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = shared(0x20000000, 1, RW);
    say("MADV_MERGEABLE", madvise(p, PAGE, MADV_MERGEABLE));
    printf("mg %d\n", flagged(p, "mg"));
    return 0;
}
