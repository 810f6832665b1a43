#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    say("anonymous", madvise(anon(0x20000000, 1, RW), PAGE, MADV_REMOVE));
    say("private file", madvise(map_file(0x20010000, 1, RW, MAP_PRIVATE, fd, 0), PAGE, MADV_REMOVE));
    return 0;
}
