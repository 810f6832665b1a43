#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

/* The program's own text, private to this process. */
int main(void)
{
    int (*volatile f)(const char *) = puts;
    char *page = (char *)((unsigned long)f & -PAGE);
    say("rwx", mprotect(page, PAGE, RW | PROT_EXEC));
    f("still runs");
    say("back", mprotect(page, PAGE, PROT_READ | PROT_EXEC));
    f("and again");
    return 0;
}
