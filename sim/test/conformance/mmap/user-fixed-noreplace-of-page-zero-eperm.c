#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

int main(void)
{
    drop();
    tell("free", mmap(NULL, PAGE, PROT_READ, ANON | MAP_FIXED_NOREPLACE, -1, 0));
    return 0;
}
