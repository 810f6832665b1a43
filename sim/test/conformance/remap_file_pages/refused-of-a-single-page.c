/* A private mapping, a page beyond the mapping, twice its size, a protection. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0700);
    ftruncate(fd, PAGE);
    char *p = map_file(0x48000000, 1, RW, MAP_SHARED, fd, 0);
    char *q = map_file(0x49000000, 1, RW, MAP_PRIVATE, fd, 0);
    say("private", remap_file_pages(q, PAGE, 0, 2, 0));
    say("beyond", remap_file_pages(p + PAGE, PAGE, 0, 2, 0));
    say("twice its size", remap_file_pages(p, 2 * PAGE, 0, 0, 0));
    say("a protection", remap_file_pages(p, PAGE, -1, 2, 0));
    say("as it should be", remap_file_pages(p, PAGE, 0, 2, 0));
    return 0;
}
