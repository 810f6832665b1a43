#define _GNU_SOURCE
#include "../memory.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    int fd = file("f", 4);
    char *p = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0), *q = mmap(NULL, 4 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
    printf("%ld pages below\n", (p - q) / PAGE);
    return 0;
}
