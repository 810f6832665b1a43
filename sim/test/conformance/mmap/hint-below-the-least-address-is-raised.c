#define _GNU_SOURCE
#include "../process.h"
#include "../say.h"

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* The search begins at 64 KiB, for root too. */
int main(void)
{
    char *p = mmap((void *)PAGE, PAGE, PROT_READ, ANON, -1, 0);
    tell("root", p);
    drop();
    munmap(p, PAGE);
    tell("user", mmap((void *)(15 * PAGE), PAGE, PROT_READ, ANON, -1, 0));
    p = mmap((void *)PAGE, PAGE, PROT_READ, ANON, -1, 0);
    printf("where it is taken: elsewhere %d\n", p > (char *)0x100000000);
    return 0;
}
