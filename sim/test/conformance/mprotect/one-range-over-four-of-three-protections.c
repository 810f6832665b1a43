/* Five pages of a file get three protections, and are made alike again by a call over the last four. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0777);
    char *p = map_file(0x20000000, 5, PROT_READ, MAP_SHARED, fd, 0);
    say("the second executable", mprotect(p + PAGE, PAGE, PROT_EXEC));
    say("the fourth writable", mprotect(p + 3 * PAGE, PAGE, PROT_WRITE));
    maps(0x20000000, 0x20005000);
    say("from the second on readable", mprotect(p + PAGE, 4 * PAGE, PROT_READ));
    maps(0x20000000, 0x20005000);
    say("munmap", munmap(p, 5 * PAGE));
    return 0;
}
