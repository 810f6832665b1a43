/* What malloc gave, locked and unlocked again whatever its length: VmLck is what the pages come to, and nothing at the end. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    static const long lengths[] = { 1, 1024, 1 << 20, 10 << 20 };
    for (int i = 0; i < 4; i++) {
        char *p = malloc(lengths[i]);
        long pages = ((((unsigned long)p + lengths[i] + PAGE - 1) & -PAGE) - ((unsigned long)p & -PAGE)) / PAGE;
        printf("%ld bytes: mlock %d, ", lengths[i], mlock(p, lengths[i]));
        printf("all counted %d, ", status("VmLck") == pages * 4);
        printf("munlock %d, VmLck %ld kB\n", munlock(p, lengths[i]), status("VmLck"));
        free(p);
    }
    return 0;
}
