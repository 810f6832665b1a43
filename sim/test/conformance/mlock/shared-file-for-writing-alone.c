/* Pages that may be written and not read are locked like others. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600);
    ftruncate(fd, 10 * PAGE);
    char *p = map_file(0x20000000, 10, PROT_WRITE, MAP_SHARED, fd, 0);
    say("a file", mlock(p, 10 * PAGE));
    resident("a file", p, 10);
    say("munlock", munlock(p, 10 * PAGE));
    char *q = mmap((void *)0x28000000, 1 << 20, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    say("memory", mlock(q, 1 << 20));
    printf("Rss %ld kB, Locked %ld kB\n", smaps(q, "Rss"), smaps(q, "Locked"));
    return 0;
}
