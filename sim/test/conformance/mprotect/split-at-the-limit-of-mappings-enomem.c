#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *base = anon(0x100000000, 140000, PROT_NONE);
    for (int i = 0; i < 140000; i += 2)
        if (mprotect(base + i * PAGE, PAGE, PROT_READ)) {
            printf("%s\n", strerrorname_np(errno));
            break;
        }
    say("one that is whole", mprotect(base, PAGE, RW));
    return 0;
}
