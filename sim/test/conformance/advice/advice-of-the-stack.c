#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    char *p = (char *)((unsigned long)&p & -PAGE);
    say("MADV_DONTFORK", madvise(p, PAGE, MADV_DONTDUMP));
    say("MADV_DODUMP", madvise(p, PAGE, MADV_DODUMP));
    say("MADV_HUGEPAGE", madvise(p, PAGE, MADV_NOHUGEPAGE));
    return 0;
}
