#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char *p = anon(0x20000000, 2, PROT_READ);
    say("mlock", mlock(p, 2 * PAGE));
    printf("Rss %ld kB\n", smaps(p, "Rss"));
    resident("pages", p, 2);
    return 0;
}
