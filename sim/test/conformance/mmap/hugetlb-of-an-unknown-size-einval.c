#define _GNU_SOURCE
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("4 MiB", mmap(NULL, 4 << 20, RW, ANON | MAP_HUGETLB | 22 << 26, -1, 0));
    tell("64 KiB", mmap(NULL, 1 << 20, RW, ANON | MAP_HUGETLB | 16 << 26, -1, 0));
    return 0;
}
