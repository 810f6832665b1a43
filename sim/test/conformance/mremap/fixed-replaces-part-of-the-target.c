#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 1, RW), *t = anon(0x28000000, 3, RW);
    strcpy(p, "source");
    strcpy(t, "below");
    strcpy(t + 2 * PAGE, "above");
    tell("into the middle", mremap(p, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, t + PAGE));
    printf("%s %s %s\n", t, t + PAGE, t + 2 * PAGE);
    maps(0x20000000, 0x30000000);
    return 0;
}
