#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char *p = shared(0x20000000, 3, RW);
    p[0] = 'a';
    p[2 * PAGE] = 'c';
    say("first becomes third", remap_file_pages(p, PAGE, 0, 2, 0));
    printf("%c\n", p[0]);
    p[0] = 'C';
    printf("%c\n", p[2 * PAGE]);
    return 0;
}
