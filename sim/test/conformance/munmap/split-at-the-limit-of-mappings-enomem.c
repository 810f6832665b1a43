#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* Two parts where one was need room for one more; taking from an end does not. */
int main(void)
{
    char *base = anon(0x100000000, 140000, PROT_NONE);
    char *p = anon(0x20000000, 3, RW);
    for (int i = 0; i < 140000; i += 2)
        if (mprotect(base + i * PAGE, PAGE, PROT_READ))
            break;
    while (mmap((void *)0x21000000, PAGE, PROT_READ, ANON, -1, 0) != MAP_FAILED)
        ;
    say("the middle", munmap(p + PAGE, PAGE));
    say("the end", munmap(p + 2 * PAGE, PAGE));
    say("the middle, which is the end now", munmap(p + PAGE, PAGE));
    return 0;
}
