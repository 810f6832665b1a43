#define _GNU_SOURCE
#include "../faults.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    char *p = map_file(0x20000000, 1, PROT_READ, MAP_SHARED, fd, 0);
    tell("three pages", mremap(p, PAGE, 3 * PAGE, 0));
    printf("first %s, second %s\n", load(p), load(p + PAGE));
    return 0;
}
