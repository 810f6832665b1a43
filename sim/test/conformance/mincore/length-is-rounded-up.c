#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    unsigned char vec[4] = { 9, 9, 9, 9 };
    char *p = anon(0x20000000, 3, RW);
    p[0] = p[PAGE] = 1;
    say("a page and a byte", mincore(p, PAGE + 1, vec));
    printf("%d %d %d\n", vec[0], vec[1], vec[2]);
    return 0;
}
