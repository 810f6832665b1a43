#define _GNU_SOURCE
#include <sys/syscall.h>
#include "../sweep.h"

/* Calls on ranges by place and length, some of them with holes, some out of reach. */
int main(void)
{
    unsigned long addrs[] = {0, 1, AT - PAGE, AT, AT + 1, AT + PAGE, AT + 3 * PAGE, AT + 6 * PAGE, AT + 8 * PAGE, 0x7ffffffff000, 0x800000000000, 0xffff800000000000, -4096UL, -1UL};
    unsigned long lens[] = {0, 1, 4096, 8192, 4 * 4096, 8 * 4096, 0x800000000000, 1UL << 63, -8192UL, -4096UL, -4095UL, -1UL};
    int prots[] = {0, 1, 3, 5, 8, 16, 0x1000000, 0x1000001, 0x2000001, 0x3000001, -1};
    for (unsigned p = 0; p < MANY(prots); p++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("mprotect %x at %u:", prots[p], a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                setup();
                printf("%c", word(mprotect((void *)addrs[a], lens[l], prots[p])));
            }
            puts("");
        }
    for (int flags = -1; flags < 10; flags++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("msync, mlock2 %x at %u:", flags, a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                setup();
                if (addrs[a] + 1 == 0 && lens[l] > 1UL << 62) continue;
                printf("%c", word(msync((void *)addrs[a], lens[l], flags)));
                printf("%c", word(syscall(SYS_mlock2, (void *)addrs[a], lens[l], flags)));
            }
            puts("");
        }
    static unsigned char vec[1 << 16];
    for (unsigned a = 0; a < MANY(addrs); a++) {
        printf("mincore, munlock, mlock, munmap at %u:", a);
        for (unsigned l = 0; l < MANY(lens); l++) {
            setup();
            if (addrs[a] + 1 == 0 && lens[l] > 1UL << 62) continue;
            printf("%c", word(mincore((void *)addrs[a], lens[l], vec)));
            printf("%c", word(mincore((void *)addrs[a], lens[l], (void *)8)));
            printf("%c", word(munlock((void *)addrs[a], lens[l])));
            printf("%c", word(mlock((void *)addrs[a], lens[l])));
            if (lens[l] < 1UL << 40 || lens[l] > 1UL << 48)
            printf("%c", word(munmap((void *)addrs[a], lens[l])));
        }
        puts("");
    }
    return 0;
}
