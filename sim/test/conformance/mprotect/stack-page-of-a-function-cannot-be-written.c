#define _GNU_SOURCE
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *page;

static void look(void)
{
    char local[3 * 4096];

    page = (char *)(((unsigned long)local + PAGE) & -PAGE);
    page[0] = 'a';
    say("mprotect", mprotect(page, PAGE, PROT_READ));
    printf("load %s, store %s\n", load(page), store(page, 'b'));
    mprotect(page, PAGE, RW);
    printf("store %s\n", store(page, 'b'));
}

int main(void)
{
    look();
    return 0;
}
