#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int one = file("one", 1), two = file("two", 1);
    char *p = mmap(NULL, 22, PROT_WRITE, MAP_PRIVATE, one, 0);
    tell("on it", mmap(p, 22, PROT_WRITE, MAP_PRIVATE | MAP_FIXED_NOREPLACE, two, 0));
    munmap(p, 22);
    printf("where it was: %d\n", mmap(p, 22, PROT_WRITE, MAP_PRIVATE | MAP_FIXED_NOREPLACE, two, 0) == p);
    return 0;
}
