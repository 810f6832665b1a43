#define _GNU_SOURCE
#include <unistd.h>
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L

/* The new part is as ever, so the heap is two lines then. */
int main(void)
{
    char *p = (char *)(((unsigned long)sbrk(4 * PAGE) + 4095) & -PAGE);
    say("mprotect", mprotect(p, PAGE, PROT_READ));
    char *q = sbrk(4 * PAGE);
    printf("old %s, new %s\n", store(p, 1), store(q + 2 * PAGE, 1));
    return 0;
}
