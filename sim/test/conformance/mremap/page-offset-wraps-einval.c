#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0x7fffffffffffe000);
    tell("near the end of offsets", p);
    tell("grow", mremap(p, PAGE, 1UL << 40, MREMAP_MAYMOVE));
    return 0;
}
