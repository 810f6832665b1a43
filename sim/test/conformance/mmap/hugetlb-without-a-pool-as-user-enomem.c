#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define RW (PROT_READ | PROT_WRITE)
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    drop();
    tell("anonymous", mmap(NULL, 2 << 20, RW, ANON | MAP_HUGETLB, -1, 0));
    tell("length 1", mmap(NULL, 1, RW, ANON | MAP_HUGETLB, -1, 0));
    return 0;
}
