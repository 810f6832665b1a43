#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    close(fd);
    tell("closed, length 0", mmap(NULL, 0, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("-1", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, -1, 0));
    tell("9999", mmap(NULL, PAGE, PROT_READ, MAP_SHARED, 9999, 0));
    return 0;
}
