#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

static char *shared(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    int fd = file("f", 1);
    printf("writable %d\n", flagged(anon(0x20000000, 1, RW), "ac"));
    printf("readable %d\n", flagged(anon(0x20010000, 1, PROT_READ), "ac"));
    printf("private file, writable %d\n", flagged(map_file(0x20020000, 1, RW, MAP_PRIVATE, fd, 0), "ac"));
    printf("shared file, writable %d\n", flagged(map_file(0x20030000, 1, RW, MAP_SHARED, fd, 0), "ac"));
    printf("shared anonymous %d\n", flagged(shared(0x20040000, 1, RW), "ac"));
    return 0;
}
