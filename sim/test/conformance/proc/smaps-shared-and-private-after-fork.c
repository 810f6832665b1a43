#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../process.h"

static char *p;

static void look(void)
{
    printf("Shared_Dirty %ld, Private_Dirty %ld\n", smaps(p, "Shared_Dirty"), smaps(p, "Private_Dirty"));
    p[0] = 2;
    printf("Shared_Dirty %ld, Private_Dirty %ld\n", smaps(p, "Shared_Dirty"), smaps(p, "Private_Dirty"));
}

int main(void)
{
    p = anon(0x20000000, 2, RW);
    memset(p, 1, 2 * PAGE);
    child(look);
    return 0;
}
