#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#endif
#ifndef MADV_GUARD_REMOVE
#define MADV_GUARD_REMOVE 103
#endif

/* Since 6.15. */
int main(void)
{
    int fd = file("f", 2);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    say("shared", madvise(p, PAGE, MADV_GUARD_INSTALL));
    printf("%s %s\n", load(p), load(p + PAGE));
    say("remove", madvise(p, PAGE, MADV_GUARD_REMOVE));
    printf("%c\n", p[0]);
    char *q = map_file(0x20010000, 2, PROT_READ, MAP_PRIVATE, fd, 0);
    say("private, read-only", madvise(q, PAGE, MADV_GUARD_INSTALL));
    printf("%s\n", load(q));
    return 0;
}
