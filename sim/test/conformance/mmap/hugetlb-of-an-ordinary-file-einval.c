#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = file("f", 1);
    tell("private file", mmap(NULL, 2 << 20, PROT_READ, MAP_PRIVATE | MAP_HUGETLB, fd, 0));
    tell("closed descriptor", mmap(NULL, 2 << 20, PROT_READ, MAP_PRIVATE | MAP_HUGETLB, 99, 0));
    return 0;
}
