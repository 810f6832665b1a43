#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("last page of 2^63", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0x7ffffffffffff000));
    tell("two pages there", mmap(NULL, 2 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0x7ffffffffffff000));
    tell("2^63", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 1L << 63));
    return 0;
}
