#define _GNU_SOURCE
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("anonymous", mmap(NULL, 2 << 20, RW, ANON | MAP_HUGETLB, -1, 0));
    tell("shared", mmap(NULL, 2 << 20, RW, MAP_SHARED | MAP_ANONYMOUS | MAP_HUGETLB, -1, 0));
    tell("2 MiB said", mmap(NULL, 2 << 20, RW, ANON | MAP_HUGETLB | 21 << 26, -1, 0));
    return 0;
}
