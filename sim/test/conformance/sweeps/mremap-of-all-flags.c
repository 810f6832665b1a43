#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../sweep.h"

/* mremap by flags, both places and both lengths. */
int main(void)
{
    unsigned long addrs[] = {0, 1, AT - PAGE, AT, AT + 1, AT + PAGE, AT + 3 * PAGE, AT + 6 * PAGE, AT + 8 * PAGE, 0x7ffffffff000, 0x800000000000, 0xffff800000000000, -4096UL, -1UL};
    unsigned long lens[] = {0, 1, 4096, 8192, 4 * 4096, 8 * 4096, 0x800000000000, 1UL << 63, -8192UL, -4096UL, -4095UL, -1UL};
    unsigned long news[] = {0, 1, 4096, 8192, 4 * 4096, 1UL << 47, -4096UL, -1UL};
    unsigned long targets[] = {0, AT + 16 * PAGE, AT + 16 * PAGE + 1, AT + PAGE, -4096UL, 0x7ffffffff000};
    for (int flags = 0; flags < 9; flags++)
        for (unsigned a = 0; a < MANY(addrs); a++)
            for (unsigned t = 0; t < MANY(targets); t++) {
                if (!(flags & 6) && t) continue;
                printf("mremap %x at %u to %u:", flags, a, t);
                for (unsigned l = 0; l < 6; l++)
                    for (unsigned n = 0; n < MANY(news); n++) {
                        setup();
                        if (addrs[a] < AT + 8 * PAGE || 1) {
                        void *r = (void *)syscall(SYS_mremap, addrs[a], lens[l], news[n], flags, targets[t]);
                        printf("%c", r == MAP_FAILED ? word(-1) : '.');
                        if (r != MAP_FAILED && ((unsigned long)r < AT || (unsigned long)r >= AT + 64 * PAGE)) munmap(r, (news[n] + 4095) & -4096);
                        }
                    }
                puts("");
            }
    return 0;
}
