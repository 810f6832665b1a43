#define _GNU_SOURCE
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    for (int bit = 4; bit < 32; bit++) {
        int r = mprotect(p, PAGE, PROT_READ | 1U << bit);
        if (bit != 24 && bit != 25 && (r != -1 || errno != EINVAL))
            printf("bit %d is taken\n", bit);
    }
    printf("done\n");
    return 0;
}
