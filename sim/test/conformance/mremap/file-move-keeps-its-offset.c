#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 4);
    map_file(0x20000000, 4, PROT_READ, MAP_SHARED, fd, 0);
    tell("third page", mremap((void *)0x20002000, PAGE, PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x28000000));
    printf("%c\n", *(char *)0x28000000);
    maps(0x20000000, 0x30000000);
    return 0;
}
