#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    char page[PAGE];
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600);
    memset(page, 42, PAGE);
    for (int i = 0; i < 4; i++)
        write(fd, page, PAGE);
    char *p = map_file(0x20000000, 4, RW | PROT_EXEC, MAP_SHARED, fd, 0);
    say("mlock", mlock(p, 4 * PAGE));
    resident("locked", p, 4);
    say("munlock", munlock(p, 4 * PAGE));
    char *q = anon(0x28000000, 3, RW);
    resident("memory", q, 3);
    say("mlock", mlock(q, 3 * PAGE));
    resident("locked", q, 3);
    return 0;
}
