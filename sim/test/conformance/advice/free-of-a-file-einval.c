#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    int fd = file("f", 1);
    say("private file", madvise(map_file(0x20000000, 1, RW, MAP_PRIVATE, fd, 0), PAGE, MADV_FREE));
    say("shared file", madvise(map_file(0x20010000, 1, RW, MAP_SHARED, fd, 0), PAGE, MADV_FREE));
    say("shared anonymous", madvise(shared(0x20020000, 1, RW), PAGE, MADV_FREE));
    return 0;
}
