#define _GNU_SOURCE
#include "../say.h"

#define PAGE 4096L

int main(void)
{
    tell("unmapped", mremap((void *)0x30000000, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("the same size", mremap((void *)0x30000000, PAGE, PAGE, 0));
    tell("NULL", mremap(NULL, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    tell("kernel address", mremap((void *)0xffff800000000000, PAGE, 2 * PAGE, MREMAP_MAYMOVE));
    return 0;
}
