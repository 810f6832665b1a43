#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    close(file("f", 1));
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_SHARED, open("f", O_RDONLY), 0);
    say("read-only descriptor", madvise(p, PAGE, MADV_REMOVE));
    char *q = map_file(0x20010000, 1, PROT_READ, MAP_SHARED, open("f", O_RDWR), 0);
    say("read-only mapping of a writable descriptor", madvise(q, PAGE, MADV_REMOVE));
    return 0;
}
