#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

/* O_PATH names a file and opens nothing. */
int main(void)
{
    close(file("f", 1));
    int fd = open("f", O_PATH);
    tell("O_PATH", mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, fd, 0));
    tell("O_PATH, length 0", mmap(NULL, 0, PROT_READ, MAP_PRIVATE, fd, 0));
    return 0;
}
