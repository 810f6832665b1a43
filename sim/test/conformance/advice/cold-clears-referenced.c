#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

int main(void)
{
    char *p = anon(0x20000000, 2, RW);
    memset(p, 7, 2 * PAGE);
    printf("Referenced %ld kB\n", smaps(p, "Referenced"));
    madvise(p, PAGE, MADV_COLD);
    printf("Referenced %ld kB\n", smaps(p, "Referenced"));
    return 0;
}
