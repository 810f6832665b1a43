#define _GNU_SOURCE
#include "../say.h"

#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    tell("-1", mmap(NULL, (size_t)-1, PROT_READ, ANON, -1, 0));
    tell("-4095", mmap(NULL, (size_t)-4095, PROT_READ, ANON, -1, 0));
    tell("-4096", mmap(NULL, (size_t)-4096, PROT_READ, ANON, -1, 0));
    return 0;
}
