#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    tell("empty file", p);
    printf("load %s, store %s\n", load(p), store(p, 1));
    return 0;
}
