#define _GNU_SOURCE
#include "../sweep.h"

/* madvise by advice, place and length. */
int main(void)
{
    unsigned long addrs[] = {0, 1, AT - PAGE, AT, AT + 1, AT + PAGE, AT + 3 * PAGE, AT + 6 * PAGE, AT + 8 * PAGE, 0x7ffffffff000, 0x800000000000, 0xffff800000000000, -4096UL, -1UL};
    unsigned long lens[] = {0, 1, 4096, 8192, 4 * 4096, 8 * 4096, 0x800000000000, 1UL << 63, -8192UL, -4096UL, -4095UL, -1UL};
    for (int advice = -1; advice < 27; advice++)
        for (unsigned a = 0; a < MANY(addrs); a++) {
            printf("madvise %d at %u:", advice, a);
            for (unsigned l = 0; l < MANY(lens); l++) {
                if (lens[l] > 1UL << 40 && lens[l] < 1UL << 63) continue;
                if (lens[l] >= 1UL << 63 && (advice == 4 || advice == 8 || advice == 9 || advice == 18 || advice == 21 || advice == 22 || advice == 23 || advice == 24 || advice == 20)) continue;
                if ((advice == 14 || advice == 25 || advice == 12)) continue;
                setup();
                printf("%c", word(madvise((void *)addrs[a], lens[l], advice)));
            }
            puts("");
        }
    return 0;
}
