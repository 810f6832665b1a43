// Parts of one mapping, some written and some never touched, become alike again: which of them join, before and behind.
#define _GNU_SOURCE
#include "../memory.h"
#include "../maps.h"

#define AT 0x20000000UL

/* `before` has a letter a page: r or w for what it may; the pages in `written` are written first where they may be. */
static void join(const char *what, const char *before, const char *written, int from, int count, int prot)
{
    int pages = strlen(before);
    char *p = mmap((void *)AT, pages * PAGE, RW, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);

    for (int i = 0; i < pages; i++)
        if (before[i] == 'r')
            mprotect(p + i * PAGE, PAGE, PROT_READ);
    for (int i = 0; i < pages; i++)
        if (written[i] == 'x')
            p[i * PAGE] = 1;
    printf("%s:\n", what);
    mprotect(p + from * PAGE, count * PAGE, prot);
    maps(AT, AT + pages * PAGE);
    munmap(p, pages * PAGE);
}

int main(void)
{
    join("untouched before written", "rrwww", "--x--", 2, 3, PROT_READ);
    join("written before untouched", "wwrrr", "x----", 0, 2, PROT_READ);
    join("written between untouched", "rrwwrr", "--x---", 2, 2, PROT_READ);
    join("untouched between untouched", "rrwwrr", "------", 2, 2, PROT_READ);
    join("all opened", "rrwwrr", "--xx--", 0, 6, RW);
    join("one page of the middle", "rwwwwr", "-x----", 2, 2, PROT_READ);
    join("from the left", "rrwwww", "---x--", 2, 2, PROT_READ);
    join("up to the right", "wwwwrr", "--x---", 2, 2, PROT_READ);
    return 0;
}
