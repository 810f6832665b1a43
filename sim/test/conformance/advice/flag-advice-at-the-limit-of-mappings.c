#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* A split that is one too many: ENOMEM inside, told as EAGAIN. */
int main(void)
{
    char *base = anon(0x100000000, 140000, PROT_NONE);
    char *p = anon(0x20000000, 3, RW);
    for (int i = 0; i < 140000; i += 2)
        if (mprotect(base + i * PAGE, PAGE, PROT_READ))
            break;
    while (mmap(NULL, PAGE, PROT_EXEC, ANON, -1, 0) != MAP_FAILED && mmap(NULL, PAGE, PROT_READ, ANON, -1, 0) != MAP_FAILED)
        ;
    say("split", madvise(p + PAGE, PAGE, MADV_DONTFORK));
    say("whole", madvise(p, 3 * PAGE, MADV_DONTFORK));
    return 0;
}
